create schema people;

create table people.persons (
  id uuid primary key,
  given_name text not null check (given_name <> ''),
  family_name text not null check (family_name <> ''),
  usage_name text,
  birth_date date,
  phone text check (phone ~ '^\+\d{6,15}$'),
  email text,
  town text,
  postcode text,
  language text not null default 'fr',
  -- words of both names, folded and sorted: the same for 'TRAORÉ Aminata' and 'Aminata Traore'
  name_key text not null,
  -- the person this row turned out to be; both histories stay, and the pointer can be taken away
  merged_into uuid references people.persons (id),
  registered_at timestamptz not null,
  registered_by uuid references people.persons (id),
  check (merged_into <> id)
);

create index persons_by_name_key on people.persons (name_key);
create index persons_by_birth_date on people.persons (birth_date);
create index persons_by_phone on people.persons (phone) where phone is not null;
create index persons_by_email on people.persons (email) where email is not null;
-- who a row is today: the column of published_persons
create index persons_by_canonical on people.persons ((coalesce(merged_into, id)));
create index persons_by_merged_into on people.persons (merged_into) where merged_into is not null;

create table people.organisations (
  id uuid primary key,
  name text not null check (name <> ''),
  name_key text not null unique,
  kind text not null,
  siret text unique check (siret ~ '^\d{14}$'),
  town text,
  phone text,
  email text,
  registered_at timestamptz not null
);

create table people.memberships (
  id uuid primary key,
  person_id uuid not null references people.persons (id),
  organisation_id uuid not null references people.organisations (id),
  role text not null,
  from_day date not null,
  until_day date,
  check (until_day >= from_day)
);

create unique index memberships_once on people.memberships (person_id, organisation_id, role) where until_day is null;
create index memberships_by_organisation on people.memberships (organisation_id);

-- Who stands around whom. A circle carries the id of what makes it: a positioning, a group, an action.
-- At its centre, the persons it is about; around them, those who accompany, train, evaluate, judge.
create table people.circle_places (
  circle_id uuid not null,
  person_id uuid not null references people.persons (id),
  relation text not null,
  organisation_id uuid references people.organisations (id),
  from_day date not null,
  until_day date,
  primary key (circle_id, person_id, relation),
  check (until_day >= from_day)
);

-- Who trains somebody never evaluates them (Cléa): the same person cannot be both in one circle, whatever the dates.
create unique index circle_places_trainer_or_evaluator on people.circle_places (circle_id, person_id)
  where relation in ('trainer', 'evaluator');

create index circle_places_by_person on people.circle_places (person_id, relation);

-- Every reading of a person's file by somebody else. The person reads these lines at /moi/acces.
create table people.access_lines (
  id bigint generated always as identity primary key,
  person_id uuid not null references people.persons (id),
  reader_id uuid not null references people.persons (id),
  organisation_id uuid references people.organisations (id),
  information text not null,
  why text not null,
  read_at timestamptz not null
);

create index access_lines_by_person on people.access_lines (person_id, read_at desc, id desc);

create view people.published_persons as
select
  p.id,
  coalesce(p.merged_into, p.id) as canonical_id,
  k.given_name,
  k.family_name
from people.persons p
join people.persons k on k.id = coalesce(p.merged_into, p.id);

create view people.published_organisations as
select id, name, kind, siret, town
from people.organisations;

create view people.published_circle_places as
select circle_id, person_id, relation, organisation_id, from_day, until_day
from people.circle_places;
