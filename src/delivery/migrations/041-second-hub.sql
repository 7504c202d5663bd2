-- An organisation may run several hubs: who works for it says at which one they stand.
alter table delivery.hubs drop constraint hubs_organisation_id_key;
create index hubs_by_organisation on delivery.hubs (organisation_id);

create table delivery.chosen_hubs (
  person_id uuid primary key references people.persons (id),
  hub_id uuid not null references delivery.hubs (id),
  chosen_at timestamptz not null
);
