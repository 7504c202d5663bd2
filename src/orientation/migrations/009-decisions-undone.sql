-- Each decision with what stood before it: undone, it gives that back. The meeting stays with the positioning.
create table orientation.decisions (
  n bigint generated always as identity primary key,
  positioning_id uuid not null references orientation.positionings (id),
  made_at timestamptz not null,
  made_by uuid references people.persons (id),
  before_state text not null
    check (before_state in ('positioned', 'invited', 'interviewed', 'waiting', 'admitted', 'refused', 'withdrawn')),
  before_group_id uuid references actions.groups (id),
  before_rank integer check (before_rank > 0),
  before_withdrawal text check (before_withdrawal in ('found a job', 'absent', 'gave up', 'twice', 'other')),
  before_why text check (before_why <> ''),
  before_decided_on date,
  before_decided_by uuid references people.persons (id),
  undone_at timestamptz,
  undone_by uuid references people.persons (id),
  check ((before_state = 'admitted') = (before_group_id is not null)),
  check ((before_state = 'waiting') = (before_rank is not null)),
  check ((before_state = 'withdrawn') = (before_withdrawal is not null)),
  check (before_state <> 'refused' or before_why is not null),
  check ((before_state in ('admitted', 'waiting', 'refused', 'withdrawn')) = (before_decided_on is not null)),
  check ((undone_at is null) = (undone_by is null))
);

create index decisions_by_positioning on orientation.decisions (positioning_id, n);
