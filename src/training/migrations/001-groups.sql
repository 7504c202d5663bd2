create schema training;

-- A trainee of a group: admitted by orientation, from a day to a day.
create table training.trainees (
  group_id uuid not null references actions.groups (id),
  person_id uuid not null references people.persons (id),
  from_day date not null,
  until_day date,
  ended_why text,
  enrolled_at timestamptz not null,
  primary key (group_id, person_id),
  check (until_day >= from_day),
  check ((until_day is null) = (ended_why is null))
);

create index trainees_by_person on training.trainees (person_id);

-- Who trains a group. Their place in the group's circle (people) opens the files.
create table training.trainers (
  group_id uuid not null references actions.groups (id),
  person_id uuid not null references people.persons (id),
  organisation_id uuid not null references people.organisations (id),
  from_day date not null,
  until_day date,
  primary key (group_id, person_id),
  check (until_day >= from_day)
);

create index trainers_by_person on training.trainers (person_id);

create view training.published_trainees as
select e.group_id, p.canonical_id as person_id, e.from_day, e.until_day, p.given_name, p.family_name
from training.trainees e
join people.published_persons p on p.id = e.person_id;
