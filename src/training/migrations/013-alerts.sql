-- What was said after an alert, and the catch-up that was planned. The person may read it.
create table training.alert_notes (
  id uuid primary key,
  group_id uuid not null references actions.groups (id),
  person_id uuid not null references people.persons (id),
  said text not null check (said <> ''),
  catch_up_on date,
  written_by uuid not null references people.persons (id),
  written_at timestamptz not null
);

create index alert_notes_by_group on training.alert_notes (group_id, person_id, written_at desc);
create index alert_notes_by_person on training.alert_notes (person_id);
