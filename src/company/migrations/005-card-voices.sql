-- What a prepared client asks, said aloud by who trains the group.
create table company.card_voices (
  company_id uuid not null references company.companies (id),
  card text not null check (card <> ''),
  file_id uuid not null references files.files (id),
  said_by uuid not null references people.persons (id),
  said_at timestamptz not null,
  primary key (company_id, card)
);
