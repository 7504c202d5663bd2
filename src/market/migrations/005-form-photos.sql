-- A photograph that came with a form that was refused: it waits for the next sending of that form. The file goes by itself a day later.
create table market.form_photos (
  form_id uuid not null,
  sent_by uuid not null references people.persons (id) on delete cascade,
  file_id uuid not null,
  sent_at timestamptz not null,
  primary key (form_id, sent_by)
);
