-- A film that comes in pieces (tus 1.0), from one person; its bytes stand in the data folder until they are whole. `file_id`: what it became.
create table portfolio.sendings (
  id uuid primary key,
  person_id uuid not null references people.persons (id),
  name text not null check (name <> ''),
  bytes bigint not null check (bytes between 1 and 300000000),
  begun_at timestamptz not null,
  file_id uuid references files.files (id) on delete set null
);
create index sendings_by_person on portfolio.sendings (person_id, begun_at);

-- The picture that stands for a film, made by the device that sent it: there is no decoder here.
alter table portfolio.pieces
  add column picture_file_id uuid unique references files.files (id),
  add check (picture_file_id is null or kind = 'video');

-- Where each step of a gesture begins in its film, in seconds.
create table portfolio.steps (
  id uuid primary key,
  evidence_id uuid not null references portfolio.evidence (id) on delete cascade,
  at_s numeric(5, 1) not null check (at_s between 0 and 600),
  words text not null check (words <> ''),
  unique (evidence_id, at_s)
);

-- The words under a film, in their order: none begins before the one before has ended.
create table portfolio.captions (
  evidence_id uuid not null references portfolio.evidence (id) on delete cascade,
  from_s numeric(5, 1) not null check (from_s >= 0),
  to_s numeric(5, 1) not null check (to_s > from_s and to_s <= 600),
  words text not null check (words <> ''),
  primary key (evidence_id, from_s)
);
