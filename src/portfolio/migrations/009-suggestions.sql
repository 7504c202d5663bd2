-- What who leads the work of somebody says that this person did: a proposal among others. Its photograph moves to the evidence once it is added.
create table portfolio.suggestions (
  id uuid primary key,
  person_id uuid not null references people.persons (id),
  said_by uuid not null references people.persons (id),
  organisation_id uuid references people.organisations (id),
  title text not null check (title <> ''),
  words text check (words <> ''),
  happened_on date not null,
  file_id uuid unique references files.files (id),
  suggested_at timestamptz not null
);
create index suggestions_by_person on portfolio.suggestions (person_id, happened_on desc);
create index suggestions_by_time on portfolio.suggestions (suggested_at);
