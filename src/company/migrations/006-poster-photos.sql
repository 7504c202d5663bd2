-- The photo that takes the place of the drawing on a poster: nobody can be recognised there, or those who can agreed, that day.
create table company.poster_photos (
  event_id uuid primary key references company.events (id),
  file_id uuid not null references files.files (id),
  who text check (who <> ''),
  agreed_on date,
  kept_by uuid not null references people.persons (id),
  kept_at timestamptz not null,
  check ((who is null) = (agreed_on is null))
);
