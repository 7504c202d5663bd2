-- The instructions of an activity as somebody who trains said them, for whoever reads little. Said again, they take the place of those before.
create table training.spoken_instructions (
  activity_id uuid primary key references training.activities (id),
  file_id uuid not null unique references files.files (id),
  said_by uuid not null references people.persons (id),
  said_at timestamptz not null
);
