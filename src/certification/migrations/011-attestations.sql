-- What was issued to one candidate. The id is random: it is the address that the person gives.
create table certification.attestations (
  id uuid primary key,
  jury_id uuid not null,
  person_id uuid not null,
  organiser_id uuid not null references people.organisations (id),
  -- what the page and the paper say, as they were issued
  content jsonb not null,
  salt text not null check (length(salt) >= 32),
  status_list integer not null check (status_list > 0),
  status_index integer not null check (status_index between 0 and 131071),
  -- the signed Open Badges credential, to the letter; null until it is signed for the first time
  credential text,
  issued_at timestamptz not null,
  issued_by uuid references people.persons (id),
  revoked_at timestamptz,
  revoked_by uuid references people.persons (id),
  revoked_why text check (revoked_why <> ''),
  superseded_by uuid references certification.attestations (id),
  unique (status_list, status_index),
  foreign key (jury_id, person_id) references certification.jury_candidates (jury_id, person_id),
  check ((revoked_at is null) = (revoked_why is null)),
  check (superseded_by is null or revoked_at is not null)
);

create unique index attestations_one_standing on certification.attestations (jury_id, person_id) where revoked_at is null;
create index attestations_by_person on certification.attestations (person_id);
