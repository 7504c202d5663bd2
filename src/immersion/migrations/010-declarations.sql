-- An employer says by itself, without account, that it may receive somebody. It is waited for until a code proves the telephone or the e-mail;
-- then it is shown to those who send people to employers, and one of them takes it: it becomes a host, or completes the one it is.
create table immersion.declarations (
  id uuid primary key,
  siret text not null check (siret ~ '^\d{14}$'),
  name text not null check (name <> ''),
  -- the name folded, to find a host that has no SIRET yet
  name_key text not null check (name_key <> ''),
  address text not null,
  postcode text not null,
  town text not null check (town <> ''),
  activity text not null,
  -- codes of the ROME that its words name, and these words
  trades text[] not null,
  trades_said text not null,
  capacity smallint check (capacity between 1 and 99),
  days smallint[] not null,
  way text not null,
  accessible text check (accessible in ('yes', 'no')),
  welcomed_by text not null check (welcomed_by <> ''),
  -- an e-mail, or a telephone (E.164)
  login text not null check (login <> ''),
  sent_at timestamptz not null,
  confirmed_at timestamptz,
  taken_at timestamptz,
  taken_by uuid references people.persons (id),
  host_id uuid references immersion.hosts (id),
  dismissed_at timestamptz,
  dismissed_by uuid references people.persons (id),
  check ((taken_at is null) = (taken_by is null) and (taken_at is null) = (host_id is null)),
  check ((dismissed_at is null) = (dismissed_by is null)),
  check (confirmed_at is not null or (taken_at is null and dismissed_at is null)),
  check (taken_at is null or dismissed_at is null)
);

create index declarations_by_login on immersion.declarations (login) where confirmed_at is null;
create index declarations_waiting on immersion.declarations (confirmed_at) where taken_at is null;
