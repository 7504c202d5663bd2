-- A line of a list of needs whose employer the list alone does not tell: it waits until somebody says who it is, or leaves it out.
create table immersion.waiting_needs (
  id uuid primary key,
  -- in whose name the list was brought: who works there answers
  keeper_id uuid not null references people.organisations (id),
  -- the employer and the need as they were written: the same line sent again is the same question
  line_key text not null,
  -- the line, cell by cell, while it waits
  list jsonb,
  sent_at timestamptz not null,
  sent_by uuid not null references people.persons (id),
  answer text check (answer in ('host', 'left out')),
  -- whose need it is: the line sent again goes there
  host_id uuid references immersion.hosts (id),
  answered_at timestamptz,
  answered_by uuid references people.persons (id),
  unique (keeper_id, line_key),
  check ((answer is null) = (list is not null)),
  check ((answer is null) = (answered_at is null)),
  check ((answer is null) = (answered_by is null)),
  check ((answer is not distinct from 'host') = (host_id is not null))
);
