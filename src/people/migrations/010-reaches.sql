-- Somebody without an account proves that a telephone or an e-mail is theirs. An ask belongs to the browser that made it (ADR 25), and a row
-- is written whether anything hangs on this login or not.
create table people.reach_asks (
  id uuid primary key,
  browser_hash bytea not null unique,
  login text not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  wrong_tries integer not null default 0,
  -- once a code was sent; only its hash stays
  code_hash bytea,
  used_at timestamptz
);

create index reach_asks_by_end on people.reach_asks (expires_at);

-- The browser where a code came back: what hangs on this login is read there, until then.
create table people.reaches (
  token_hash bytea primary key,
  login text not null,
  proven_at timestamptz not null,
  expires_at timestamptz not null,
  left_at timestamptz
);

create index reaches_by_end on people.reaches (expires_at);

-- A login of an account that its person proved by a code; what others typed for them is not here.
create table people.proven_logins (
  person_id uuid not null references people.accounts (person_id),
  login text not null,
  proven_at timestamptz not null,
  primary key (person_id, login)
);
