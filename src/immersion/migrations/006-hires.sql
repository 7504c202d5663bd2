-- Somebody was hired where they had an immersion: said once, by whoever says it first; the contract is proved later.
create table immersion.hires (
  convention_id uuid primary key references immersion.conventions (id) on delete cascade,
  said_by text not null check (said_by in ('host', 'person', 'referent')),
  said_name text not null check (said_name <> ''),
  said_at timestamptz not null,
  contract text check (contract in ('permanent', 'long', 'short', 'aided')),
  weekly_minutes integer check (weekly_minutes between 60 and 2880),
  starts_on date,
  proof_id uuid,
  proved_by uuid references people.persons (id),
  proved_at timestamptz,
  check ((contract is null) = (proved_at is null)),
  check ((contract is null) = (weekly_minutes is null)),
  check ((contract is null) = (starts_on is null)),
  check ((contract is null) = (proved_by is null)),
  check (proof_id is null or contract is not null)
);
