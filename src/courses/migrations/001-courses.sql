create schema courses;

-- A course as its publisher names it; each time it is imported anew, it gets one more package.
create table courses.courses (
  id uuid primary key,
  organisation_id uuid not null references people.organisations (id),
  publisher_id text not null check (publisher_id <> ''),
  unique (organisation_id, publisher_id)
);

-- What was imported once. A registration stays with the package it began with.
create table courses.packages (
  id uuid primary key,
  course_id uuid not null references courses.courses (id),
  version integer not null check (version > 0),
  kind text not null check (kind in ('cmi5', 'scorm12', 'scorm2004')),
  title text not null check (title <> ''),
  description text not null,
  -- of what was sent: the same file again changes nothing
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes integer not null check (bytes > 0),
  -- what the runtime of this kind keeps of its structure file besides blocks and aus
  runtime jsonb not null default '{}',
  imported_at timestamptz not null,
  imported_by uuid references people.persons (id),
  unique (course_id, version)
);

-- The members of a package, as they came. Served with the media type of their name, never guessed.
create table courses.files (
  package_id uuid not null references courses.packages (id),
  path text not null check (path <> ''),
  media_type text not null,
  bytes bytea not null,
  primary key (package_id, path)
);
alter table courses.files alter column bytes set storage external;

-- Blocks in the order of the structure. The id is made of the course and of the publisher's id: it stays from version to version.
create table courses.blocks (
  package_id uuid not null references courses.packages (id),
  id uuid not null,
  parent_id uuid,
  -- its place in the whole structure, from 1: blocks and aus are counted together
  rank integer not null check (rank > 0),
  publisher_id text not null,
  title text not null,
  primary key (package_id, id),
  foreign key (package_id, parent_id) references courses.blocks (package_id, id)
);

-- Assignable units, or SCOs. The id is made like that of a block.
create table courses.aus (
  package_id uuid not null references courses.packages (id),
  id uuid not null,
  block_id uuid,
  rank integer not null check (rank > 0),
  publisher_id text not null,
  title text not null,
  description text not null,
  url text not null check (url <> ''),
  launch_method text not null check (launch_method in ('AnyWindow', 'OwnWindow')),
  move_on text not null check (
    move_on in ('Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed', 'NotApplicable')
  ),
  mastery_score numeric check (mastery_score between 0 and 1),
  launch_parameters text,
  entitlement_key text,
  activity_type text,
  primary key (package_id, id),
  foreign key (package_id, block_id) references courses.blocks (package_id, id)
);

-- Where a course is followed: one activity of a group's programme, for the whole course or for one of its aus.
create table courses.links (
  activity_id uuid primary key references training.activities (id),
  course_id uuid not null references courses.courses (id),
  au_id uuid,
  linked_at timestamptz not null,
  linked_by uuid references people.persons (id)
);
create index links_by_course on courses.links (course_id);

-- Somebody follows a course for an activity.
create table courses.registrations (
  id uuid primary key,
  activity_id uuid not null references training.activities (id),
  person_id uuid not null references people.persons (id),
  package_id uuid not null references courses.packages (id),
  course_id uuid not null references courses.courses (id),
  -- the public address of this Beffroi that day: ids of activities begin with it, and must not change within a registration
  home text not null,
  registered_at timestamptz not null,
  -- when the activity was proven, and by which statement
  proven_at timestamptz,
  proof_id uuid,
  unique (activity_id, person_id, course_id),
  check ((proven_at is null) = (proof_id is null))
);
create index registrations_by_person on courses.registrations (person_id);
create index registrations_by_package on courses.registrations (package_id);

-- One launch of one au, until it is terminated or abandoned. Its secrets are kept as hashes.
create table courses.sessions (
  id uuid primary key,
  registration_id uuid not null references courses.registrations (id),
  au_id uuid not null,
  mode text not null check (mode in ('Normal', 'Browse', 'Review')),
  launched_at timestamptz not null,
  fetch_hash bytea not null unique,
  fetched_at timestamptz,
  token_hash bytea unique,
  -- cmi5 defined verbs received, in their order
  verbs text[] not null default '{}',
  last_at timestamptz,
  -- what the au's own clock said: of its initialized statement, of the latest, of its terminated one, and when that one came
  began_as_of timestamptz,
  last_as_of timestamptz,
  terminated_as_of timestamptz,
  terminated_at timestamptz,
  abandoned_at timestamptz,
  check ((fetched_at is null) = (token_hash is null)),
  check ((terminated_as_of is null) = (terminated_at is null))
);
-- one session is open at most in a registration: the next launch abandons it
create unique index sessions_one_open on courses.sessions (registration_id)
  where terminated_at is null and abandoned_at is null;
create index sessions_by_registration on courses.sessions (registration_id, launched_at);

-- What was reached in an au, by which statement. `how` is 'satisfied' once moveOn is met or the au is waived.
create table courses.reached (
  registration_id uuid not null references courses.registrations (id),
  au_id uuid not null,
  how text not null check (how in ('completed', 'passed', 'failed', 'waived', 'satisfied')),
  at timestamptz not null,
  statement_id uuid not null,
  scaled numeric,
  -- who waived, and why
  by_id uuid references people.persons (id),
  why text,
  primary key (registration_id, au_id, how),
  check ((how = 'waived') = (by_id is not null and why <> ''))
);

-- Blocks and course that were satisfied: said once.
create table courses.satisfied (
  registration_id uuid not null references courses.registrations (id),
  -- the id of a block, or of the course
  object_id uuid not null,
  at timestamptz not null,
  statement_id uuid not null,
  primary key (registration_id, object_id)
);
