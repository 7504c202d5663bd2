-- One thing handed in, once. A new one never takes the place of the one before: the history of an activity is all its works.
create table training.works (
  id uuid primary key,
  -- the order in which works arrived, two in the same instant included
  n bigint generated always as identity,
  activity_id uuid not null references training.activities (id),
  person_id uuid not null references people.persons (id),
  handed_in_at timestamptz not null,
  -- the trainee, or the trainer who saw the work done
  handed_in_by uuid not null references people.persons (id),
  words text,
  file_id uuid unique references files.files (id),
  -- answers of a quiz, in the order of its questions, and how many were right that day
  answers integer[],
  right_answers integer,
  questions integer,
  decision text check (decision in ('accepted', 'given back', 'replaced')),
  -- null when a quiz was proven by itself
  decided_by uuid references people.persons (id),
  decided_at timestamptz,
  -- what the trainer wrote to the trainee
  word text,
  check ((decision is null) = (decided_at is null)),
  check (decision <> 'given back' or word <> ''),
  check ((answers is null) = (right_answers is null) and (answers is null) = (questions is null)),
  check (right_answers between 0 and questions)
);

create index works_by_person on training.works (person_id, activity_id, n);
create index works_by_activity on training.works (activity_id, handed_in_at);
-- one work waits at most, one is accepted at most
create unique index works_one_waiting on training.works (activity_id, person_id) where decision is null;
create unique index works_one_accepted on training.works (activity_id, person_id) where decision = 'accepted';
