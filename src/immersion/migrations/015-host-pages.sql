-- Who speaks for a host: a telephone or an e-mail to which the link of its page is sent. Withdrawn, it opens nothing any more.
create table immersion.host_speakers (
  host_id uuid not null references immersion.hosts (id),
  -- an e-mail, or a mobile (E.164)
  login text not null check (login <> ''),
  -- as they are called; '' when nobody said it
  name text not null,
  -- who sent the first link; null when the host asked for it by itself
  added_by uuid references people.persons (id),
  added_at timestamptz not null,
  -- the last time that its page was opened
  seen_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid references people.persons (id),
  primary key (host_id, login),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);

create index host_speakers_by_login on immersion.host_speakers (login);

-- A link that a host holds: what is kept of its secret.
create table immersion.host_links (
  secret_hash bytea primary key,
  host_id uuid not null,
  login text not null,
  made_at timestamptz not null,
  foreign key (host_id, login) references immersion.host_speakers (host_id, login) on delete cascade
);

create index host_links_by_speaker on immersion.host_links (host_id, login, made_at);

-- Somebody typed a telephone or an e-mail to have the link again: looked at once, by nobody, then forgotten.
create table immersion.host_page_asks (
  id uuid primary key,
  login text not null check (login <> ''),
  asked_at timestamptz not null
);

-- A host says by itself that it can receive again: from when, how many at once.
create table immersion.host_offers (
  n bigint generated always as identity primary key,
  host_id uuid not null references immersion.hosts (id),
  said_at timestamptz not null,
  from_day date not null,
  places smallint not null check (places between 1 and 9),
  said_by text not null check (said_by <> '')
);

create index host_offers_by_host on immersion.host_offers (host_id, n desc);
