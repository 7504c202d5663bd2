-- A group's dossier is kept piece by piece: a paper with its bytes, a work by the file that it is. It leaves as one archive made on the
-- way, so that no machine ever holds the whole of it. Those asked before were kept for a day.
delete from training.dossiers;
alter table training.dossiers
  drop constraint dossiers_check,
  drop column bytes,
  add constraint dossiers_named check ((ready_at is null) = (name is null));

create table training.dossier_pieces (
  dossier_id uuid not null references training.dossiers (id) on delete cascade,
  -- its place in the archive: the table of contents is 0
  n integer not null check (n >= 0),
  path text not null,
  bytes bytea,
  file_id uuid references files.files (id) on delete cascade,
  check ((bytes is null) <> (file_id is null)),
  primary key (dossier_id, n)
);
