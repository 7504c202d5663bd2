-- Sequences are moved by swapping their places: looked at when the statement is over.
alter table training.sequences
  drop constraint sequences_group_id_position_key,
  add constraint sequences_group_id_position_key unique (group_id, position) deferrable initially immediate;

-- The calendar of a group, by half-days. Two lines for one half-day: one for each subgroup.
create table training.half_days (
  id uuid primary key,
  group_id uuid not null references actions.groups (id),
  -- the name it has in the calendar it came from (iCalendar, RFC 5545: UID), and how many times it was changed
  uid text not null check (uid <> ''),
  sequence integer not null check (sequence >= 0),
  day date not null,
  half text not null check (half in ('morning', 'afternoon')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  mode text not null check (mode in ('foad at home', 'foad at the centre', 'face to face', 'sst', 'pmsmp')),
  title text not null check (title <> ''),
  room text not null default '',
  trainer_id uuid references people.persons (id),
  -- null: the whole group
  subgroup text check (subgroup in ('A', 'B')),
  cancelled_at timestamptz,
  written_at timestamptz not null,
  written_by uuid references people.persons (id),
  unique (group_id, uid),
  check (ends_at > starts_at)
);

create index half_days_by_group on training.half_days (group_id, day, half);
create index half_days_by_time on training.half_days (starts_at, ends_at) where cancelled_at is null;

-- Who is in which half of the group, when it works in two.
create table training.subgroup_places (
  group_id uuid not null references actions.groups (id),
  person_id uuid not null references people.persons (id),
  subgroup text not null check (subgroup in ('A', 'B')),
  placed_at timestamptz not null,
  primary key (group_id, person_id)
);

-- The secret address of somebody's calendar, for their telephone. Given up when another is asked.
create table training.calendar_addresses (
  person_id uuid primary key references people.persons (id),
  token text not null unique check (length(token) >= 20),
  given_at timestamptz not null
);
