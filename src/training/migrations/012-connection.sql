-- A minute seen active: the page was visible and somebody moved or typed in the two minutes before. A support, never a credit.
create table training.connection_minutes (
  person_id uuid not null references people.persons (id),
  minute timestamptz not null check (minute = date_trunc('minute', minute)),
  group_id uuid not null references actions.groups (id),
  activity_id uuid references training.activities (id),
  primary key (person_id, minute)
);

create index connection_minutes_by_group on training.connection_minutes (group_id, person_id);
