-- A grid of the trade's skills, by blocks. Dated and never rewritten: other words are another version.
create table certification.grids (
  id uuid primary key,
  title text not null check (title <> ''),
  version integer not null check (version > 0),
  -- who wrote it and what it is not: shown wherever a result is
  origin text not null check (origin <> ''),
  from_day date not null,
  unique (title, version)
);

create table certification.grid_blocks (
  grid_id uuid not null references certification.grids (id),
  position integer not null check (position > 0),
  title text not null check (title <> ''),
  primary key (grid_id, position)
);

create table certification.grid_skills (
  grid_id uuid not null references certification.grids (id),
  code text not null check (code <> ''),
  position integer not null check (position > 0),
  block_position integer not null,
  title text not null check (title <> ''),
  primary key (grid_id, code),
  unique (grid_id, position),
  foreign key (grid_id, block_position) references certification.grid_blocks (grid_id, position)
);

create table certification.juries (
  id uuid primary key,
  group_id uuid not null references actions.groups (id),
  grid_id uuid not null references certification.grids (id),
  -- a rehearsal ('jury blanc') trains everybody; it decides nothing that counts
  kind text not null check (kind in ('jury', 'rehearsal')),
  held_on date not null,
  starts_at text check (starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  place text not null check (place <> ''),
  organiser_id uuid not null references people.organisations (id),
  -- the file it was read from, when it was not held here
  read_from text,
  planned_at timestamptz not null,
  planned_by uuid references people.persons (id),
  opened_at timestamptz,
  opened_by uuid references people.persons (id),
  closed_at timestamptz,
  closed_by uuid references people.persons (id),
  -- ten years on: marks and decisions are gone, the row stays for the attestations that point to it
  forgotten_at timestamptz,
  check (opened_at is not null or (opened_by is null and closed_at is null)),
  check (closed_at is not null or closed_by is null),
  check (closed_at >= opened_at)
);

create index juries_by_group on certification.juries (group_id, held_on);

create table certification.jurors (
  id uuid primary key,
  jury_id uuid not null references certification.juries (id),
  -- as the list or the file writes it: 'Mme Ansart'
  name text not null check (name <> ''),
  -- null while nobody we know bears that name
  person_id uuid references people.persons (id),
  -- null when a file does not say it: asked on the page of the jury
  college text check (college in ('employers', 'professionals')),
  part text not null check (part in ('president', 'member')),
  finished_at timestamptz,
  unique (jury_id, name)
);

create unique index jurors_one_president on certification.jurors (jury_id) where part = 'president';
create unique index jurors_one_seat on certification.jurors (jury_id, person_id);

create table certification.jury_candidates (
  jury_id uuid not null references certification.juries (id),
  person_id uuid not null references people.persons (id),
  position integer not null check (position > 0),
  primary key (jury_id, person_id)
);

create index jury_candidates_by_person on certification.jury_candidates (person_id);

-- What one juror saw. Written by that juror alone, until the deliberation opens.
create table certification.jury_marks (
  jury_id uuid not null,
  juror_id uuid not null references certification.jurors (id),
  person_id uuid not null,
  skill_code text not null,
  mark text not null check (mark in ('acquired', 'partly', 'not acquired', 'not seen')),
  marked_at timestamptz not null,
  primary key (juror_id, person_id, skill_code),
  foreign key (jury_id, person_id) references certification.jury_candidates (jury_id, person_id)
);

create index jury_marks_by_candidate on certification.jury_marks (jury_id, person_id);

create table certification.jury_notes (
  juror_id uuid not null references certification.jurors (id),
  jury_id uuid not null,
  person_id uuid not null,
  note text not null check (note <> ''),
  noted_at timestamptz not null,
  primary key (juror_id, person_id),
  foreign key (jury_id, person_id) references certification.jury_candidates (jury_id, person_id)
);

-- What the jury decided together. Lines are added, never changed: the last one of a skill is the decision.
create table certification.jury_decisions (
  id bigint generated always as identity primary key,
  jury_id uuid not null,
  person_id uuid not null,
  skill_code text not null,
  decision text not null check (decision in ('acquired', 'partly', 'not acquired', 'not seen')),
  comment text check (comment <> ''),
  decided_at timestamptz not null,
  decided_by uuid references people.persons (id),
  -- why a closed deliberation is corrected
  correction_why text check (correction_why <> ''),
  foreign key (jury_id, person_id) references certification.jury_candidates (jury_id, person_id)
);

create index jury_decisions_by_candidate on certification.jury_decisions (jury_id, person_id, skill_code, id desc)
  include (decision);

-- A file whose decision is not what most jurors marked: nothing is decided until the jury says which is right.
create table certification.jury_questions (
  jury_id uuid not null,
  person_id uuid not null,
  skill_code text not null,
  in_file text not null check (in_file in ('acquired', 'partly', 'not acquired', 'not seen')),
  majority text not null check (majority in ('acquired', 'partly', 'not acquired', 'not seen')),
  asked_at timestamptz not null,
  primary key (jury_id, person_id, skill_code),
  foreign key (jury_id, person_id) references certification.jury_candidates (jury_id, person_id)
);

create table certification.minutes_signatures (
  juror_id uuid primary key references certification.jurors (id),
  signed_name text not null check (signed_name <> ''),
  signed_at timestamptz not null,
  -- SHA-256 of the decisions that were signed: a correction afterwards is seen
  decisions_hash text not null check (decisions_hash ~ '^[0-9a-f]{64}$')
);
