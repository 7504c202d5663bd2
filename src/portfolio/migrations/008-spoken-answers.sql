-- An answer may be said aloud, with words beside it or none. Its file leaves with it.
alter table portfolio.answers
  alter column words drop not null,
  add column file_id uuid unique references files.files (id),
  add check (words is not null or file_id is not null);
