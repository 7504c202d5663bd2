-- What somebody wishes of an immersion, typed once by who accompanies them.
create table immersion.wishes (
  person_id uuid primary key references people.persons (id),
  -- codes of the ROME
  trades text[] not null check (cardinality(trades) > 0),
  means text not null check (means in ('foot', 'bike', 'bus', 'car')),
  -- where they leave from: a street and a town, or a town alone
  leaves_from text not null,
  town text not null check (town <> ''),
  -- the longest way, in minutes
  most_minutes smallint not null check (most_minutes between 5 and 180),
  -- 1 for Monday to 7 for Sunday; empty for any day
  days smallint[] not null,
  written_at timestamptz not null,
  written_by uuid not null references people.persons (id)
);

-- Somebody proposed to a host, which answers without account by a secret address. Its e-mail or telephone is read from the host when it is written to.
create table immersion.proposals (
  id uuid primary key,
  person_id uuid not null references people.persons (id),
  host_id uuid not null references immersion.hosts (id),
  -- who proposes, and in whose name
  by_id uuid not null references people.persons (id),
  organisation_id uuid not null references people.organisations (id),
  trade text not null,
  object text not null check (object in ('discover', 'confirm', 'recruit')),
  from_day date not null,
  to_day date not null check (to_day >= from_day),
  -- what the person chose to show, besides their first name: some words, the address of a link of theirs
  shown text not null,
  card text check (card <> ''),
  -- the person agreed to be proposed there
  agreed_at timestamptz not null,
  made_at timestamptz not null,
  -- the last letter; null where the host has neither e-mail nor mobile: then it is called
  sent_at timestamptz,
  secret_hash text unique,
  -- who proposes was told that nobody answered
  silent_told_at timestamptz,
  answer text check (answer in ('yes', 'no', 'later')),
  answered_at timestamptz,
  -- null when the host answered by itself
  answer_noted_by uuid references people.persons (id),
  withdrawn_at timestamptz,
  check ((answer is null) = (answered_at is null)),
  check (answer is not null or answer_noted_by is null),
  check ((sent_at is null) = (secret_hash is null))
);

create index proposals_by_person on immersion.proposals (person_id);
create index proposals_by_host on immersion.proposals (host_id);
create index proposals_by_organisation on immersion.proposals (organisation_id, made_at);
create index proposals_silent on immersion.proposals (sent_at) where answer is null and silent_told_at is null;
