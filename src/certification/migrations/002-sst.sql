-- A session of first aid at work (SST): four to ten people, half-days in presence.
create table certification.sst_sessions (
  id uuid primary key,
  group_id uuid not null references actions.groups (id),
  code text not null check (code <> ''),
  kind text not null check (kind in ('initial', 'refresher')),
  trainer_name text not null check (trainer_name <> ''),
  starts_on date not null,
  ends_on date not null,
  opened_by uuid references people.persons (id),
  opened_at timestamptz not null,
  unique (group_id, code),
  check (ends_on >= starts_on)
);

create table certification.sst_half_days (
  session_id uuid not null references certification.sst_sessions (id),
  number integer not null check (number > 0),
  day date not null,
  half text not null check (half in ('morning', 'afternoon')),
  minutes integer not null check (minutes > 0),
  primary key (session_id, number)
);

-- Places are numbered: the reference document allows ten, and the database too.
create table certification.sst_places (
  session_id uuid not null references certification.sst_sessions (id),
  person_id uuid not null references people.persons (id),
  number integer not null check (number between 1 and 10),
  primary key (session_id, person_id),
  unique (session_id, number)
);

create index sst_places_by_person on certification.sst_places (person_id);

-- Presence at a half-day; a correction is a new line, the latest counts.
create table certification.sst_presences (
  id bigint generated always as identity primary key,
  session_id uuid not null,
  person_id uuid not null,
  half_day integer not null,
  state text not null check (state in ('present', 'absent')),
  said_by uuid references people.persons (id),
  said_at timestamptz not null,
  foreign key (session_id, person_id) references certification.sst_places (session_id, person_id),
  foreign key (session_id, half_day) references certification.sst_half_days (session_id, number)
);

create index sst_presences_by_session on certification.sst_presences (session_id, person_id, half_day);

create table certification.sst_results (
  session_id uuid not null,
  person_id uuid not null,
  result text not null check (result in ('certified', 'not certified')),
  certificate_number text unique check (certificate_number <> ''),
  valid_until date,
  said_by uuid references people.persons (id),
  said_at timestamptz not null,
  -- when the refresher was called to mind, by a letter
  reminded_at timestamptz,
  primary key (session_id, person_id),
  foreign key (session_id, person_id) references certification.sst_places (session_id, person_id),
  check ((result = 'certified') = (certificate_number is not null)),
  check ((result = 'certified') = (valid_until is not null)),
  check (reminded_at is null or result = 'certified')
);

create index sst_results_by_person on certification.sst_results (person_id);
create index sst_results_to_remind on certification.sst_results (valid_until) where reminded_at is null;

create trigger sst_presences_only_grow before update or delete on certification.sst_presences
  for each row execute function certification.refuse_change();
