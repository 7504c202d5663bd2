-- In whose name a body may prescribe an immersion: its own, or by the delegation of one that may, until a day.
create table immersion.prescribers (
  organisation_id uuid primary key references people.organisations (id),
  kind text not null check (kind in ('france-travail', 'mission-locale', 'cap-emploi', 'siae', 'departement', 'delegate')),
  -- of whom; empty but for a delegate
  delegated_by text not null,
  from_day date,
  to_day date,
  written_at timestamptz not null,
  written_by uuid references people.persons (id),
  check ((kind = 'delegate') = (delegated_by <> '')),
  check (to_day is null or from_day is null or to_day >= from_day)
);

-- A convention: one person, one host, one object, one period. Its words are those of the version that is signed.
create table immersion.conventions (
  id uuid primary key,
  -- who accompanies the person: its row is written in their name
  keeper_id uuid not null references people.organisations (id),
  referent_id uuid not null references people.persons (id),
  person_id uuid not null references people.persons (id),
  host_id uuid not null references immersion.hosts (id),
  host_siret text not null check (host_siret ~ '^\d{14}$'),
  prescriber_id uuid not null references people.organisations (id),
  object text not null check (object in ('discover', 'confirm', 'recruit')),
  from_day date not null,
  to_day date not null,
  -- objectives, tasks, safety, hours…: what is written in it, and nobody asks for by itself
  terms jsonb not null,
  renews_id uuid references immersion.conventions (id),
  -- during which contract of an integration structure
  cddi_from date,
  cddi_to date,
  -- 0: nobody was asked to sign yet
  version integer not null check (version >= 0),
  state text not null check (state in ('draft', 'signing', 'signed', 'cancelled', 'ended early')),
  state_at timestamptz not null,
  -- why it was cancelled, or ended early
  state_why text not null,
  -- the last day that was, when it ended early
  ended_on date,
  -- what the report says
  reached text check (reached in ('yes', 'partly', 'no')),
  written_at timestamptz not null,
  written_by uuid not null references people.persons (id),
  check (to_day >= from_day),
  check ((cddi_from is null) = (cddi_to is null)),
  check ((state = 'ended early') = (ended_on is not null)),
  check (state in ('draft', 'cancelled') or version > 0)
);

create index conventions_by_person on immersion.conventions (person_id, from_day);
create index conventions_by_host on immersion.conventions (host_id, from_day);
create index conventions_by_keeper on immersion.conventions (keeper_id, from_day);
create index conventions_by_day on immersion.conventions (from_day, id);
create index conventions_open on immersion.conventions (from_day) where state = 'signing';

-- Who signs a convention, and the only place where their code is sent; null for who signs on paper.
create table immersion.signatories (
  id uuid primary key,
  convention_id uuid not null references immersion.conventions (id) on delete cascade,
  role text not null check (role in ('person', 'host', 'prescriber', 'accompanying', 'employer', 'guardian')),
  name text not null check (name <> ''),
  -- in whose name; empty for the person and a guardian
  for_whom text not null,
  login text,
  person_id uuid references people.persons (id),
  unique (convention_id, role)
);

-- The exact text that was given to sign. It never changes.
create table immersion.convention_texts (
  convention_id uuid not null references immersion.conventions (id) on delete cascade,
  version integer not null check (version > 0),
  text text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  opened_at timestamptz not null,
  opened_by uuid not null references people.persons (id),
  primary key (convention_id, version)
);

-- A link that somebody holds: what is kept of its secret.
create table immersion.signing_links (
  secret_hash bytea primary key,
  signatory_id uuid not null references immersion.signatories (id) on delete cascade,
  made_at timestamptz not null
);

create index signing_links_by_signatory on immersion.signing_links (signatory_id);

-- The six digits that were sent to a signatory, once they said that they had read.
create table immersion.signing_codes (
  signatory_id uuid primary key references immersion.signatories (id) on delete cascade,
  version integer not null,
  code_hash bytea not null,
  read_at timestamptz not null,
  expires_at timestamptz not null,
  wrong_tries integer not null default 0
);

-- A signature, or a refusal: chained, never changed.
create table immersion.signature_lines (
  convention_id uuid not null references immersion.conventions (id) on delete cascade,
  n integer not null check (n > 0),
  version integer not null,
  signatory_id uuid not null,
  role text not null,
  name text not null,
  for_whom text not null,
  what text not null check (what in ('signed', 'refused')),
  -- 'link': by a code sent to `login`; 'paper': photographed, then checked by somebody else
  how text not null check (how in ('link', 'paper')),
  login text not null,
  text_sha256 text not null,
  -- as it was drawn, or the name as it was typed; why, for a refusal
  mark text not null,
  read_at timestamptz not null,
  at timestamptz not null,
  previous_hash text not null,
  hash text not null,
  primary key (convention_id, n)
);

create unique index signed_once on immersion.signature_lines (convention_id, version, role) where what = 'signed';

create table immersion.signature_heads (
  convention_id uuid primary key references immersion.conventions (id) on delete cascade,
  n integer not null,
  hash text not null
);

-- A signature on paper waits for a second person to look at it.
create table immersion.paper_signatures (
  id uuid primary key,
  signatory_id uuid not null references immersion.signatories (id) on delete cascade,
  version integer not null,
  file_id uuid not null,
  kept_by uuid not null references people.persons (id),
  kept_at timestamptz not null,
  checked_by uuid references people.persons (id),
  checked_at timestamptz,
  unique (signatory_id, version),
  check (checked_by is null or checked_by <> kept_by)
);
