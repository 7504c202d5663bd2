-- The tutorials that somebody keeps on their telephone, for when there is no network.
create table portfolio.kept_tutorials (
  person_id uuid not null references people.persons (id),
  evidence_id uuid not null references portfolio.evidence (id) on delete cascade,
  kept_at timestamptz not null,
  primary key (person_id, evidence_id)
);
