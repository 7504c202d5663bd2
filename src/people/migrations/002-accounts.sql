create table people.accounts (
  person_id uuid primary key references people.persons (id),
  email text unique,
  phone text unique,
  opened_at timestamptz not null,
  last_sign_in_at timestamptz,
  -- when the person was told that an account without sign-in would close
  told_at timestamptz,
  check (email is not null or phone is not null)
);

-- Six digits and a link, for one sign-in. Only their hashes stay.
create table people.sign_in_codes (
  id uuid primary key,
  person_id uuid not null references people.accounts (person_id),
  code_hash bytea not null,
  link_hash bytea not null unique,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  wrong_tries integer not null default 0,
  used_at timestamptz
);

create index sign_in_codes_by_person on people.sign_in_codes (person_id, sent_at desc);

-- Another e-mail or telephone to sign in with: it replaces the former one once six digits sent to it came back.
create table people.login_changes (
  id uuid primary key,
  person_id uuid not null references people.accounts (person_id),
  login text not null,
  code_hash bytea not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  wrong_tries integer not null default 0,
  used_at timestamptz
);

create index login_changes_by_person on people.login_changes (person_id, sent_at desc);

create table people.sessions (
  id uuid primary key,
  token_hash bytea not null unique,
  person_id uuid not null references people.accounts (person_id),
  device text not null,
  opened_at timestamptz not null,
  last_seen_at timestamptz not null,
  closed_at timestamptz
);

create index sessions_by_person on people.sessions (person_id, last_seen_at desc);

create table people.passkeys (
  credential_id text primary key,
  person_id uuid not null references people.accounts (person_id),
  public_key bytea not null,
  counter bigint not null,
  name text not null,
  added_at timestamptz not null,
  last_used_at timestamptz
);

create index passkeys_by_person on people.passkeys (person_id);

-- One question of the browser's key at a time, answered once.
create table people.passkey_challenges (
  id uuid primary key,
  challenge text not null,
  person_id uuid references people.accounts (person_id),
  expires_at timestamptz not null
);
