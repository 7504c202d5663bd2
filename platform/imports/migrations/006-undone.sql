-- An import that was taken back as a whole, by whom and when.
alter table imports.files add column undone_at timestamptz;
alter table imports.files add column undone_by uuid;
alter table imports.files add constraint files_undone check (
  (undone_at is null) = (undone_by is null) and (undone_at is null or imported_at is not null)
);
