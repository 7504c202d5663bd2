-- What an event gave, told in the bulletin: its words are proposed by the group, accepted by who trains it, then taken in an edition
-- (`taken_in`, of results). Withdrawn, it may be proposed again.
create table company.told_events (
  event_id uuid primary key references company.events (id),
  words text not null check (words <> ''),
  proposed_by uuid not null references people.persons (id),
  proposed_at timestamptz not null,
  accepted_by uuid references people.persons (id),
  accepted_at timestamptz,
  taken_in uuid,
  taken_at timestamptz,
  withdrawn_by uuid references people.persons (id),
  withdrawn_at timestamptz,
  check ((accepted_at is null) = (accepted_by is null)),
  check ((taken_at is null) = (taken_in is null)),
  check (taken_at is null or accepted_at is not null),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index told_events_taken on company.told_events (taken_in);
