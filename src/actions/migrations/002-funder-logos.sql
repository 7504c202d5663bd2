-- The logo that a funder asks for on the papers of an action.
create table actions.funder_logos (
  action_id uuid not null references actions.actions (id),
  organisation_id uuid not null references people.organisations (id),
  logo bytea not null,
  logo_width integer not null check (logo_width > 0),
  logo_height integer not null check (logo_height > 0),
  set_at timestamptz not null,
  set_by uuid not null references people.persons (id),
  primary key (action_id, organisation_id)
);
