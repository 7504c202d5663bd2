-- Minutes of FOAD credited, one chain a group. A line is never changed nor removed: a correction is a new line.
create table training.ledger_lines (
  group_id uuid not null references actions.groups (id),
  n integer not null check (n > 0),
  person_id uuid not null references people.persons (id),
  activity_id uuid not null references training.activities (id),
  kind text not null check (kind in ('credit', 'correction')),
  -- a credit is the estimated duration of the activity that day (R6313-3: work proven × estimated time)
  minutes integer not null check (minutes <> 0),
  proof text not null check (proof in ('work', 'quiz', 'observation', 'statement', 'correction')),
  -- the id of the work, or of the statement of a learning record
  proof_id text not null,
  -- null when a quiz or a statement proves the work by itself
  signed_by uuid references people.persons (id),
  why text not null,
  at timestamptz not null,
  previous_hash text not null,
  hash text not null,
  primary key (group_id, n),
  check (kind = 'correction' or minutes > 0),
  check (kind = 'credit' or (signed_by is not null and why <> ''))
);

-- an activity is credited once to a person
create unique index ledger_credited_once on training.ledger_lines (person_id, activity_id) where kind = 'credit';

-- The end of each chain: the lock under which it grows, and what tells that its last lines were cut.
create table training.ledger_heads (
  group_id uuid primary key references actions.groups (id),
  n integer not null,
  hash text not null
);

create function training.refuse_ledger_change() returns trigger language plpgsql as $$
begin
  raise exception 'a line of the ledger is never changed: write a correction';
end $$;

create trigger ledger_lines_stay before update or delete or truncate on training.ledger_lines
  for each statement execute function training.refuse_ledger_change();
