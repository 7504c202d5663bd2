-- Two rows that may be one person: proposed by the machine, answered by somebody.
create table people.resemblances (
  one_id uuid not null references people.persons (id),
  other_id uuid not null references people.persons (id),
  why text not null,
  proposed_at timestamptz not null,
  answer text check (answer in ('same', 'different')),
  answered_at timestamptz,
  answered_by uuid references people.persons (id),
  primary key (one_id, other_id),
  check (one_id < other_id),
  check ((answer is null) = (answered_at is null))
);

create index resemblances_to_answer on people.resemblances (proposed_at, one_id) where answer is null;

create table people.merges (
  id uuid primary key,
  kept_id uuid not null references people.persons (id),
  merged_id uuid not null references people.persons (id),
  merged_at timestamptz not null,
  merged_by uuid not null references people.persons (id),
  undone_at timestamptz,
  undone_by uuid references people.persons (id),
  check (kept_id <> merged_id)
);

create unique index merges_once on people.merges (merged_id) where undone_at is null;
