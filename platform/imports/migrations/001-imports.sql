create schema imports;

-- A file that somebody sent: kept while it is looked at, then with the report of what it did.
create table imports.files (
  id uuid primary key,
  kind text not null,
  name text not null,
  sha256 bytea not null,
  -- emptied a day after it was imported or left aside: what it said is in the rooms by then
  bytes bytea,
  scope jsonb not null,
  mapping jsonb not null,
  sent_by uuid not null,
  sent_at timestamptz not null,
  report jsonb,
  imported_at timestamptz
);

create index files_by_sender on imports.files (sent_by, sent_at desc);
create index files_to_empty on imports.files (sent_at) where bytes is not null;

-- Which header holds what, as somebody once said for this kind of file: proposed again for the next one.
create table imports.mappings (
  kind text not null,
  header text not null,
  key text not null,
  chosen_at timestamptz not null,
  primary key (kind, header)
);
