create schema portfolio;

-- What somebody shows to prove what they can do. Theirs alone: nobody else writes or erases it.
create table portfolio.evidence (
  id uuid primary key,
  person_id uuid not null references people.persons (id),
  title text not null check (title <> ''),
  -- what I did, what I learnt: in the words of the person
  did text check (did <> ''),
  learnt text check (learnt <> ''),
  happened_on date not null,
  place text check (place <> ''),
  with_whom text check (with_whom <> ''),
  link text check (link ~ '^https?://'),
  -- the room where it was proven already, what it calls it, and what it said of it; all null when the person brought it here
  origin text check (origin <> ''),
  origin_id text check (origin_id <> ''),
  origin_words text check (origin_words <> ''),
  added_at timestamptz not null,
  check ((origin is null) = (origin_id is null) and (origin is null) = (origin_words is null))
);
create index evidence_by_person on portfolio.evidence (person_id, happened_on desc, id desc);
-- proven elsewhere, it is added once
create unique index evidence_by_origin on portfolio.evidence (person_id, origin, origin_id) where origin is not null;

-- A picture, a voice, a film, a document. `told`: it is the person who speaks of it.
create table portfolio.pieces (
  id uuid primary key,
  evidence_id uuid not null references portfolio.evidence (id) on delete cascade,
  n bigint generated always as identity,
  file_id uuid not null unique references files.files (id),
  kind text not null check (kind in ('image', 'audio', 'video', 'pdf', 'sheet', 'text')),
  is_told boolean not null check (not is_told or kind in ('audio', 'video')),
  name text not null check (name <> ''),
  added_at timestamptz not null
);
create index pieces_by_evidence on portfolio.pieces (evidence_id, n);

-- What an evidence proves, in the words of a framework that exists: a domain of the Cléa, a skill of the grid of a jury.
create table portfolio.criteria_proven (
  evidence_id uuid not null references portfolio.evidence (id) on delete cascade,
  framework text not null check (framework in ('clea', 'trade')),
  framework_id text not null check (framework_id <> ''),
  code text not null check (code <> ''),
  primary key (evidence_id, framework, framework_id, code)
);

-- What was proposed and is not wanted: it is proposed no more.
create table portfolio.set_aside (
  person_id uuid not null references people.persons (id),
  origin text not null check (origin <> ''),
  origin_id text not null check (origin_id <> ''),
  set_aside_at timestamptz not null,
  primary key (person_id, origin, origin_id)
);
