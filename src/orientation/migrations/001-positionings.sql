create schema orientation;

create table orientation.meetings (
  id uuid primary key,
  action_id uuid not null references actions.actions (id),
  starts_at timestamptz not null,
  place text not null check (place <> ''),
  called_at timestamptz not null,
  called_by uuid not null references people.persons (id)
);

create index meetings_by_action on orientation.meetings (action_id, starts_at desc);

-- A person proposed for an action. What is known in each state is written with that state, and only with it.
create table orientation.positionings (
  id uuid primary key,
  action_id uuid not null references actions.actions (id),
  person_id uuid not null references people.persons (id),
  positioned_on date not null,
  state text not null
    check (state in ('positioned', 'invited', 'interviewed', 'waiting', 'admitted', 'refused', 'withdrawn')),
  meeting_id uuid references orientation.meetings (id),
  group_id uuid references actions.groups (id),
  waiting_rank integer check (waiting_rank > 0),
  withdrawal text check (withdrawal in ('found a job', 'absent', 'gave up', 'twice', 'other')),
  why text check (why <> ''),
  decided_on date,
  decided_by uuid references people.persons (id),
  -- what somebody must still look at: a line whose fields may be shifted, a birth date that is missing
  to_confirm text check (to_confirm in ('shifted line', 'no birth date')),
  mobility text,
  status text,
  -- since when nobody has moved it
  moved_at timestamptz not null,
  check (state <> 'invited' or meeting_id is not null),
  check ((state = 'admitted') = (group_id is not null)),
  check ((state = 'waiting') = (waiting_rank is not null)),
  check ((state = 'withdrawn') = (withdrawal is not null)),
  check (state <> 'refused' or why is not null),
  check ((state in ('admitted', 'waiting', 'refused', 'withdrawn')) = (decided_on is not null))
);

create unique index positionings_one_open on orientation.positionings (action_id, person_id)
  where state in ('positioned', 'invited', 'interviewed', 'waiting');
create index positionings_by_person on orientation.positionings (person_id);
create index positionings_by_action on orientation.positionings (action_id, state);
create index positionings_by_group on orientation.positionings (group_id) where group_id is not null;

-- Who proposed the person: several organisations may have, each with its referent, its comment, its telephone.
create table orientation.positioning_referents (
  positioning_id uuid not null references orientation.positionings (id),
  -- the organisation's id, or its folded name when it is not one we know
  prescriber_key text not null,
  organisation_id uuid references people.organisations (id),
  organisation_name text,
  referent_id uuid references people.persons (id),
  referent_name text,
  positioned_on date not null,
  phone text,
  email text,
  comment text,
  added_at timestamptz not null,
  added_by uuid references people.persons (id),
  primary key (positioning_id, prescriber_key)
);

-- The path as it was walked: one line a step, never rewritten.
create table orientation.steps (
  id bigint generated always as identity primary key,
  positioning_id uuid not null references orientation.positionings (id),
  step text not null,
  on_day date not null,
  words text,
  noted_at timestamptz not null,
  noted_by uuid references people.persons (id)
);

create index steps_by_positioning on orientation.steps (positioning_id, id);

create table orientation.invitations (
  id uuid primary key,
  positioning_id uuid not null references orientation.positionings (id),
  meeting_id uuid not null references orientation.meetings (id),
  channel text not null check (channel in ('email', 'sms', 'paper')),
  -- the link answers for its bearer: only its hash stays; a paper letter has none
  token_hash bytea unique,
  invited_at timestamptz not null,
  invited_by uuid not null references people.persons (id),
  answer text check (answer in ('yes', 'no')),
  answered_at timestamptz,
  -- null when the person pressed the link
  answered_by uuid references people.persons (id),
  presence text check (presence in ('came', 'absent')),
  presence_at timestamptz,
  presence_by uuid references people.persons (id),
  unique (positioning_id, meeting_id),
  check ((answer is null) = (answered_at is null)),
  check ((presence is null) = (presence_at is null)),
  check ((presence is null) = (presence_by is null))
);

create index invitations_by_meeting on orientation.invitations (meeting_id);

-- One interview a positioning. `notes` belong to their author until the person shares them.
create table orientation.interviews (
  positioning_id uuid primary key references orientation.positionings (id),
  held_on date not null,
  held_by uuid not null references people.persons (id),
  motivation text,
  mobility text,
  childcare text,
  equipment text,
  network text,
  notes text,
  notes_by uuid references people.persons (id),
  shared_at timestamptz,
  -- what the person answers to the notes
  correction text,
  saved_at timestamptz not null,
  check ((notes is null) or (notes_by is not null)),
  check (shared_at is null or notes is not null)
);

-- A question that a list raised and only a person can answer.
create table orientation.doubts (
  id uuid primary key,
  action_id uuid not null references actions.actions (id),
  kind text not null check (kind in ('same person', 'other decision')),
  -- the line as it was read, until it is answered
  said jsonb,
  label text not null,
  why text not null,
  person_id uuid not null references people.persons (id),
  asked_at timestamptz not null,
  asked_by uuid not null references people.persons (id),
  answer text check (answer in ('yes', 'no')),
  answered_at timestamptz,
  answered_by uuid references people.persons (id),
  check ((answer is null) = (answered_at is null)),
  check ((answer is null) = (said is not null))
);

create index doubts_open on orientation.doubts (action_id, asked_at) where answer is null;

-- Lines already read, so that the same line again changes nothing.
create table orientation.read_lines (
  action_id uuid not null references actions.actions (id),
  fingerprint bytea not null,
  positioning_id uuid references orientation.positionings (id),
  doubt_id uuid references orientation.doubts (id),
  read_at timestamptz not null,
  read_by uuid not null references people.persons (id),
  primary key (action_id, fingerprint),
  check (positioning_id is not null or doubt_id is not null)
);

create view orientation.published_positionings as
select p.id, p.action_id, who.canonical_id as person_id, p.positioned_on, p.state, p.group_id, p.decided_on
from orientation.positionings p
join people.published_persons who on who.id = p.person_id;
