create schema records;

create table records.keys (
  id uuid primary key,
  organisation_id uuid not null references people.organisations (id),
  name text not null check (name <> ''),
  scopes text[] not null check (cardinality(scopes) > 0),
  secret_hash bytea not null unique,
  created_at timestamptz not null,
  created_by uuid references people.persons (id),
  revoked_at timestamptz,
  -- a room of ours writes with it: nobody knows its secret
  house boolean not null default false
);

-- n is the instant of storage and a rank within it (place.ts): one number orders, filters by date, pages, and cuts the table
-- into months when it no longer fits on one disk. No foreign key on the two columns that a key already proves: checking them
-- again for each statement costs a tenth of the throughput.
create table records.statements (
  organisation_id uuid not null,
  n bigint not null,
  id uuid not null,
  key_id uuid not null,
  voided boolean not null,
  body text not null,
  primary key (organisation_id, n),
  constraint statements_id unique (organisation_id, id)
) with (toast_tuple_target = 8160);
create index statements_of_key on records.statements (key_id, n);

-- Statements whose object is another statement: few, so that asking who points to a new one costs nothing.
create table records.pointers (
  organisation_id uuid not null,
  n bigint not null,
  id uuid not null,
  ref uuid not null,
  voids boolean not null,
  primary key (organisation_id, n)
);
create index pointers_to on records.pointers (organisation_id, ref);

-- What a statement can be found by, each hashed with its organisation (trait.ts). A statement that points to another is found
-- by what the other can be found by: of_n says whose trait it is.
create table records.traits (
  trait bigint not null,
  n bigint not null,
  of_n bigint not null,
  primary key (trait, n, of_n)
);

create table records.activities (
  organisation_id uuid not null,
  hash bytea not null,
  id text not null,
  definition json not null,
  updated_at timestamptz not null,
  primary key (organisation_id, hash)
);

create table records.attachments (
  organisation_id uuid not null,
  sha2 text not null,
  bytes bytea not null,
  primary key (organisation_id, sha2)
);
alter table records.attachments alter column bytes set storage external;

create table records.notes (
  organisation_id uuid not null references people.organisations (id),
  kind text not null check (kind in ('state', 'activity profile', 'agent profile')),
  place bytea not null,
  registration uuid,
  hash bytea not null,
  name text not null,
  content_type text not null,
  etag text not null,
  bytes bytea not null,
  updated_at timestamptz not null,
  constraint notes_place unique nulls not distinct (organisation_id, place, hash, registration)
);

create table records.refusals (
  n bigint generated always as identity primary key,
  organisation_id uuid not null references people.organisations (id),
  key_id uuid not null references records.keys (id),
  at timestamptz not null,
  request text not null,
  status integer not null,
  rule text not null,
  place text not null
);
create index refusals_recent on records.refusals (organisation_id, at desc);

-- Another store that receives what ours receives: sent_n is the last place it has acknowledged.
create table records.relays (
  id uuid primary key,
  organisation_id uuid not null references people.organisations (id),
  name text not null check (name <> ''),
  url text not null,
  login text not null,
  secret text not null,
  version text not null check (version in ('1.0.3', '2.0.0')),
  verb text,
  activity text,
  sent_n bigint not null,
  created_at timestamptz not null,
  created_by uuid references people.persons (id),
  stopped_at timestamptz,
  taken_until timestamptz,
  tried_at timestamptz,
  trouble text
);
