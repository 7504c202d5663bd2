-- A film that comes in pieces (tus 1.0), from one person; its bytes stand in the data folder until they are whole. `file_id`: what it became.
create table portfolio.sendings (
  id uuid primary key,
  person_id uuid not null references people.persons (id),
  name text not null check (name <> ''),
  bytes bigint not null check (bytes between 1 and 300000000),
  begun_at timestamptz not null,
  file_id uuid references files.files (id) on delete set null
);
create index sendings_by_person on portfolio.sendings (person_id, begun_at);
