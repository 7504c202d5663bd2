-- Somebody is said present in two groups at the same hours. Who leads the training of one of them keeps that presence and says why: no line
-- changes by it, and whoever leads the other one reads it.
create table training.presences_kept (
  half_day_id uuid not null references training.half_days (id),
  person_id uuid not null references people.persons (id),
  other_half_day_id uuid not null references training.half_days (id),
  why text not null check (why <> ''),
  kept_by uuid not null references people.persons (id),
  kept_at timestamptz not null,
  primary key (half_day_id, person_id, other_half_day_id)
);

create index presences_kept_by_other on training.presences_kept (other_half_day_id);
