create schema files;

-- What was received and kept on disk under its sha256. Several rows may share the same bytes.
-- A row that no room claims within 24 hours is swept: somebody chose a file and never sent the form.
create table files.files (
  id uuid primary key default gen_random_uuid(),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind in ('image', 'pdf', 'sheet', 'audio', 'video', 'text')),
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  width integer check (width > 0),
  height integer check (height > 0),
  name text not null,
  received_at timestamptz not null,
  claimed_at timestamptz,
  check ((kind = 'image') = (width is not null and height is not null))
);

create index files_by_sha256 on files.files (sha256);
create index files_unclaimed on files.files (received_at) where claimed_at is null;
