-- What a person must look at in an immersion that a list told: asked once, answered once.
create table immersion.past_questions (
  immersion_id uuid not null references immersion.past_immersions (id) on delete cascade,
  kind text not null check (kind in ('host', 'birth date', 'hire day', 'renewal', 'law')),
  asked_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid references people.persons (id),
  primary key (immersion_id, kind),
  check ((answered_at is null) = (answered_by is null))
);

-- A line of a list that somebody left out: sent again, it stays so. Of what it said nothing is kept, but a print.
create table immersion.left_out_lines (
  -- that of the immersion, which is gone
  id uuid primary key,
  keeper_id uuid not null references people.organisations (id),
  print text not null,
  left_out_at timestamptz not null,
  left_out_by uuid not null references people.persons (id),
  unique (keeper_id, print)
);
