-- A group's dossier while it is made, then kept for a day for whoever asked it. Its lines of access were left when it was asked.
create table training.dossiers (
  id uuid primary key,
  group_id uuid not null references actions.groups (id),
  asked_by uuid not null references people.persons (id),
  asked_at timestamptz not null,
  -- how many of its trainees are written, out of how many
  done integer not null default 0,
  trainees integer not null,
  ready_at timestamptz,
  name text,
  bytes bytea,
  check ((ready_at is null) = (bytes is null))
);
