-- A film that its person lets the groups of their action see, and what somebody who trains there answered. Taken back, its line is gone.
create table portfolio.library_films (
  evidence_id uuid primary key references portfolio.evidence (id) on delete cascade,
  action_id uuid not null references actions.actions (id),
  offered_at timestamptz not null,
  answer text check (answer in ('accepted', 'declined')),
  answered_by uuid references people.persons (id),
  answered_at timestamptz,
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);
create index library_films_by_action on portfolio.library_films (action_id, answered_at);
