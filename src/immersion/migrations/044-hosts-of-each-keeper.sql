-- One place is kept by several bodies that do not work together: each has its sheet and its notes; the SIRET says that it is one.
alter table immersion.hosts
drop constraint hosts_siret_key;

alter table immersion.hosts
add constraint hosts_siret_keeper_id_key unique (siret, keeper_id);

create index conventions_at_siret on immersion.conventions (host_siret, from_day);

-- What an employer declares of itself waits for each body that keeps it: written on the sheet of one, or put aside by it, it waits for the other.
create table immersion.declaration_answers (
  declaration_id uuid not null references immersion.declarations (id) on delete cascade,
  host_id uuid not null references immersion.hosts (id) on delete cascade,
  answer text not null check (answer in ('kept', 'aside')),
  answered_at timestamptz not null,
  answered_by uuid not null references people.persons (id),
  primary key (declaration_id, host_id)
);
