-- What an organisation puts at the head of its papers, beside its name and SIRET.
create table people.letterheads (
  organisation_id uuid primary key references people.organisations (id),
  address text,
  -- number of declaration of activity of a training body (Code du travail, L6351-1): eleven digits
  activity_number text check (activity_number ~ '^\d{11}$'),
  logo bytea,
  logo_width integer check (logo_width > 0),
  logo_height integer check (logo_height > 0),
  set_at timestamptz not null,
  set_by uuid not null references people.persons (id),
  check ((logo is null) = (logo_width is null) and (logo is null) = (logo_height is null))
);
