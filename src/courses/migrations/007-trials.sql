-- A part of a course that somebody of the team opens for themselves before it is given: what it says is judged, shown to them, and forgotten
-- after a day. Nothing of it is a statement of the store, nor time of anybody.
create table courses.trials (
  id uuid primary key,
  package_id uuid not null references courses.packages (id),
  au_id uuid not null,
  -- who tries: nobody else sees it
  person_id uuid not null references people.persons (id),
  -- drawn for this trial alone: contents speak of nobody
  registration_id uuid not null,
  pseudonym uuid not null,
  home text not null,
  opened_at timestamptz not null,
  fetch_hash bytea not null unique,
  token_hash bytea unique
);
create index trials_by_package on courses.trials (package_id);

-- What it said, in its order: what was kept, and why the rest was refused.
create table courses.trial_words (
  trial_id uuid not null references courses.trials (id) on delete cascade,
  n integer not null check (n > 0),
  at timestamptz not null,
  statement jsonb,
  -- as a session counts it
  as_of timestamptz,
  verb text check (verb in ('initialized', 'completed', 'passed', 'failed', 'terminated')),
  answered boolean,
  scaled numeric,
  refused text check (refused <> ''),
  primary key (trial_id, n),
  check ((refused is null) = (as_of is not null)),
  check ((as_of is null) = (answered is null)),
  check (refused is not null or statement is not null)
);

-- The activities under which it kept states in the store, to be forgotten with it.
create table courses.trial_places (
  trial_id uuid not null references courses.trials (id) on delete cascade,
  activity_id text not null,
  primary key (trial_id, activity_id)
);
