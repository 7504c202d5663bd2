-- A referent accompanies somebody, whether or not anybody proposed them for an action. Its id is a circle.
create table orientation.accompaniments (
  id uuid primary key,
  person_id uuid not null references people.persons (id),
  referent_id uuid not null references people.persons (id),
  organisation_id uuid not null references people.organisations (id),
  from_day date not null,
  -- the last day, included
  until_day date check (until_day >= from_day)
);

create unique index accompaniments_one_open on orientation.accompaniments (organisation_id, person_id)
  where until_day is null;
create index accompaniments_by_person on orientation.accompaniments (person_id);
create index accompaniments_by_referent on orientation.accompaniments (referent_id);
