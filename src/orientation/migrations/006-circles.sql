-- Positionings around which nobody stood yet: their ids are circles too.
insert into people.published_circles (id)
select id
from orientation.positionings
on conflict do nothing;
