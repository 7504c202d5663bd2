-- A hire that was said by mistake, and withdrawn before it was proved: what was said stays.
create table immersion.withdrawn_hires (
  convention_id uuid not null references immersion.conventions (id) on delete cascade,
  said_by text not null check (said_by in ('host', 'person', 'referent')),
  said_name text not null check (said_name <> ''),
  said_at timestamptz not null,
  withdrawn_by text not null check (withdrawn_by in ('host', 'person', 'referent')),
  withdrawn_name text not null check (withdrawn_name <> ''),
  withdrawn_at timestamptz not null,
  primary key (convention_id, said_at)
);

-- A host that said yes to somebody who is proposed, and takes it back before a convention is written.
create table immersion.withdrawn_yeses (
  proposal_id uuid not null references immersion.proposals (id) on delete cascade,
  said_at timestamptz not null,
  withdrawn_at timestamptz not null,
  primary key (proposal_id, said_at)
);

-- When who accompanies the person read on the convention that somebody said a hire: until then it is of their day.
alter table immersion.hires add seen_at timestamptz;
