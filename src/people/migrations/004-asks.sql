-- Asking to come in belongs to the browser that asked: what a stranger types for somebody else neither uses up nor kills the code of the
-- person themselves. A row is written whether anybody has this login or not, so that both are answered alike.
drop table people.sign_in_codes;

create table people.asks (
  id uuid primary key,
  browser_hash bytea not null unique,
  login text not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  wrong_tries integer not null default 0,
  -- once a code was sent to somebody; only hashes stay
  person_id uuid references people.accounts (person_id),
  code_hash bytea,
  link_hash bytea unique,
  used_at timestamptz,
  check ((person_id is null) = (code_hash is null) and (person_id is null) = (link_hash is null))
);

create index asks_by_person on people.asks (person_id) where person_id is not null;
create index asks_by_end on people.asks (expires_at);

-- A browser where this person came in once: its own tries are counted apart from those of strangers.
create table people.devices (
  token_hash bytea not null,
  person_id uuid not null references people.accounts (person_id),
  known_at timestamptz not null,
  used_at timestamptz not null,
  primary key (token_hash, person_id)
);

create index devices_by_person on people.devices (person_id);
