-- An accident that was said by mistake: nothing is erased, what was said until `n` is of no account. Said again, it stands again.
create table immersion.accident_withdrawals (
  accident_id uuid not null,
  -- the last that was said of it then
  n integer not null,
  why text not null check (why <> ''),
  withdrawn_by text not null check (
    withdrawn_by in ('referent', 'person', 'guardian', 'host', 'accompanying', 'employer', 'prescriber')
  ),
  withdrawn_name text not null check (withdrawn_name <> ''),
  withdrawn_at timestamptz not null,
  primary key (accident_id, n),
  foreign key (accident_id, n) references immersion.accident_words (accident_id, n) on delete cascade
);
