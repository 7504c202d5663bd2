-- Who was there, half-day by half-day, as the host, the person or who accompanies them says: the last word of the one who may correct.
create table immersion.presences (
  convention_id uuid not null references immersion.conventions (id) on delete cascade,
  day date not null,
  half text not null check (half in ('am', 'pm')),
  status text not null check (status in ('present', 'absent', 'justified')),
  said_by text not null check (said_by in ('person', 'host', 'referent')),
  said_at timestamptz not null,
  primary key (convention_id, day, half)
);
