-- Whom a statement is about, as a number that says nothing by itself: a statement is never changed, and once this line is gone nobody
-- knows any more.
create table records.pseudonyms (
  id uuid primary key,
  person_id uuid not null references people.persons (id),
  -- the public address of this Beffroi that day, which the account of a statement bears beside the number
  home text not null,
  created_at timestamptz not null,
  unique (person_id, home)
);
