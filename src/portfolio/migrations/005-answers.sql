-- What somebody who trains its person answers to an evidence that is shown to them. It leaves with the evidence.
create table portfolio.answers (
  id uuid primary key,
  evidence_id uuid not null references portfolio.evidence (id) on delete cascade,
  said_by uuid not null references people.persons (id),
  words text not null check (words <> ''),
  said_at timestamptz not null
);
create index answers_by_evidence on portfolio.answers (evidence_id, said_at);
