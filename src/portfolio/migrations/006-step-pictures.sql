-- What is done there, in a sentence, and a picture of it.
alter table portfolio.steps
  add column says text check (says <> ''),
  add column picture_file_id uuid unique references files.files (id);
