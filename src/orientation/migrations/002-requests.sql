-- Somebody without referent asks for a place in an action, on its public page. Nobody is registered by it: the row is forgotten three
-- months after it was sent, whatever became of it (forget-requests.ts).
create table orientation.requests (
  id uuid primary key,
  action_id uuid not null references actions.actions (id),
  given_name text not null check (given_name <> ''),
  family_name text not null check (family_name <> ''),
  phone text,
  email text,
  words text,
  -- the person agreed that the organisation keeps this to answer them
  asked_at timestamptz not null,
  -- how it ended: the person was positioned, or somebody closed it and said why
  ended_at timestamptz,
  ended_by uuid references people.persons (id),
  positioning_id uuid references orientation.positionings (id),
  closed_why text check (closed_why in ('not for them', 'guided elsewhere', 'not reached', 'gave up', 'not a person')),
  check ((phone is null) <> (email is null)),
  check ((ended_at is null) = (ended_by is null)),
  check ((ended_at is not null) = (positioning_id is not null or closed_why is not null)),
  check (positioning_id is null or closed_why is null)
);

-- the same person who sends again has one open request
create unique index requests_one_open on orientation.requests (action_id, coalesce(phone, email)) where ended_at is null;
create index requests_by_day on orientation.requests (asked_at);
