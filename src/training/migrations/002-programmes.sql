-- The programme of a group: what is learnt, in order.
create table training.sequences (
  id uuid primary key,
  group_id uuid not null references actions.groups (id),
  position integer not null check (position > 0),
  title text not null check (title <> ''),
  unique (group_id, position)
);

create table training.activities (
  id uuid primary key,
  group_id uuid not null references actions.groups (id),
  sequence_id uuid not null references training.sequences (id),
  -- 'C01' in the programme that was imported: the same code is the same activity
  code text not null check (code <> ''),
  position integer not null check (position > 0),
  title text not null check (title <> ''),
  mode text not null check (mode in ('foad at home', 'foad at the centre', 'face to face', 'sst', 'pmsmp')),
  minutes integer not null check (minutes between 1 and 20000),
  proof text not null check (proof in ('text', 'photo', 'file', 'video', 'audio', 'quiz', 'observation', 'signature')),
  -- numbers of Cléa domains that it works on
  domains integer[] not null default '{}',
  instructions text not null default '',
  picture text,
  -- questions of a quiz: [{ question, answers: [text], right: index }]
  quiz jsonb,
  withdrawn_at timestamptz,
  unique (group_id, code),
  check ((proof = 'quiz') = (quiz is not null))
);

create index activities_by_sequence on training.activities (sequence_id, position);
