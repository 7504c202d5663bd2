-- What trying a file said, before anybody confirms it: kept so that turning a page tries nothing again. `reading` says of which reading of
-- the file, and after how many imports; a try goes with its file's bytes.
create table imports.tries (
  file_id uuid primary key references imports.files (id) on delete cascade,
  reading text not null,
  tried_at timestamptz not null,
  total integer not null check (total >= 0),
  done integer not null default 0,
  -- refreshed while somebody works at it, by the clock of the database: a process that died lets it go
  reached_at timestamptz not null default clock_timestamp(),
  outcomes jsonb,
  refused text,
  check (outcomes is null or refused is null)
);
