-- What this territory is called and where it stands: one row, once somebody said it.
create table territory.settings (
  one boolean primary key default true check (one),
  name text not null,
  town text not null default '',
  postcode text not null default '',
  changed_at timestamptz not null,
  changed_by uuid references people.persons (id)
);
