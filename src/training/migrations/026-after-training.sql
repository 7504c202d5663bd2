-- What is asked of a trainee when the training ends, and three and six months later: a secret address, told three times at most, that ends.
create table training.after_asks (
  id uuid primary key,
  group_id uuid not null references actions.groups (id),
  person_id uuid not null references people.persons (id),
  moment text not null check (moment in ('end', 'three months', 'six months')),
  secret text not null unique check (length(secret) >= 20),
  asked_at timestamptz not null,
  open_until date not null,
  told integer not null default 1 check (told between 1 and 3),
  told_at timestamptz not null,
  unique (group_id, person_id, moment)
);

create index after_asks_by_person on training.after_asks (person_id);

-- What somebody thought of their training: one answer an ask, never shown with a name.
create table training.opinions (
  ask_id uuid primary key references training.after_asks (id),
  words text check (words <> ''),
  said_at timestamptz not null
);

create table training.opinion_marks (
  ask_id uuid not null references training.opinions (ask_id),
  question text not null check (question in ('understood', 'useful', 'helped', 'place', 'used', 'advised')),
  mark integer not null check (mark between 1 and 4),
  primary key (ask_id, question)
);

-- Where somebody stands after their training. A correction is a new line: the last one counts.
create table training.situations (
  n bigint generated always as identity primary key,
  ask_id uuid not null references training.after_asks (id),
  situation text not null check (situation in ('employed', 'training', 'looking', 'other')),
  contract text check (contract in ('permanent', 'long', 'short', 'aided', 'own business', 'not said')),
  since text check (since in ('this month', 'three months', 'longer')),
  -- who noted it by telephone; null when the person said it by themselves
  noted_by uuid references people.persons (id),
  said_at timestamptz not null,
  check (contract is null or situation = 'employed'),
  check (since is null or contract is not null or situation = 'training')
);

create index situations_by_ask on training.situations (ask_id, n desc);

-- What a training body changed after what it was told (Qualiopi, indicator 32).
create table training.improvements (
  id uuid primary key,
  group_id uuid not null references actions.groups (id),
  heard text not null check (heard <> ''),
  changed text not null check (changed <> ''),
  written_by uuid not null references people.persons (id),
  written_at timestamptz not null
);

create index improvements_by_group on training.improvements (group_id);
