-- A circle is opened once, by what it is of. Nobody stands in one that nothing opened, and an id that a form gave never becomes the
-- circle of a second thing.
create table people.circles (
  id uuid primary key
);

insert into people.circles (id)
select distinct circle_id
from people.circle_places;

alter table people.circle_places
  add constraint circle_places_circle_id_fkey foreign key (circle_id) references people.circles (id);

create view people.published_circles as
select id
from people.circles;
