create schema immersion;

-- Where an immersion happens: one place. Several places of one legal body are several hosts.
create table immersion.hosts (
  id uuid primary key,
  -- who keeps in touch with it, and in whose name its row is written
  keeper_id uuid not null references people.organisations (id),
  -- null for somebody who employs at home: no SIRET, no legal body, and no immersion there
  organisation_id uuid references people.organisations (id),
  siret text unique check (siret ~ '^\d{14}$'),
  name text not null check (name <> ''),
  -- the name folded, for lists and searches
  name_key text not null check (name_key <> ''),
  -- other names that a list gave it
  known_as text[] not null,
  address text not null,
  postcode text not null,
  town text not null,
  activity text not null,
  -- codes of the ROME
  trades text[] not null,
  -- how many at once; null when it was not said
  capacity smallint check (capacity between 1 and 99),
  -- 1 for Monday to 7 for Sunday; empty when it was not said
  days smallint[] not null,
  -- how one gets there: bus, walk from the station
  way text not null,
  -- with a wheelchair; null when it was not said
  accessible text check (accessible in ('yes', 'no')),
  accepts text check (accepts in ('yes', 'no', 'to see')),
  hires text check (hires in ('yes', 'no', 'to see')),
  -- who receives there, as they are called
  welcomed_by text not null,
  phones text[] not null,
  email text,
  -- what it said last, and when
  said text not null,
  said_on date,
  -- who keeps in touch, inside the keeper
  kept_by text not null,
  -- what a person must look at before anybody is sent there
  asked text[] not null,
  -- a SIRET that could not be kept, as it was written
  written_siret text not null,
  -- the line of the last list, cell by cell; null when none spoke of it
  list jsonb,
  registered_at timestamptz not null,
  registered_by uuid references people.persons (id),
  -- somebody typed or corrected it here: a list no longer writes over it
  typed_at timestamptz,
  typed_by uuid references people.persons (id),
  check (organisation_id is not null or siret is null),
  check ((typed_at is null) = (typed_by is null))
);

create index hosts_by_name on immersion.hosts (name_key, id);
create index hosts_by_keeper on immersion.hosts (keeper_id, name_key);
create index hosts_by_organisation on immersion.hosts (organisation_id);
