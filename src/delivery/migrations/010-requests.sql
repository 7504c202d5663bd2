-- What somebody began to ask for and has not sent yet: kept a week, so that a telephone may be put down.
create table delivery.drafts (
  id uuid primary key,
  place_id uuid not null references delivery.places (id),
  door jsonb,
  parcels jsonb,
  written_by uuid not null references people.persons (id),
  written_at timestamptz not null
);

create index drafts_by_place on delivery.drafts (place_id, written_at);

-- Slots that somebody looked at and that the bikes could not keep, with the reason told: what the town asks for and does not get.
create table delivery.refused_slots (
  wish_id uuid not null,
  hub_id uuid not null references delivery.hubs (id),
  day date not null,
  slot_from timestamptz not null,
  slot_to timestamptz not null,
  source text not null check (source in ('file', 'request', 'market')),
  limit_kind text not null,
  why text not null check (why <> ''),
  refused_at timestamptz not null,
  primary key (wish_id, slot_from)
);

create index refused_slots_by_day on delivery.refused_slots (hub_id, day);

-- Each customer is told each thing once.
create table delivery.told (
  order_id uuid not null references delivery.orders (id) on delete cascade,
  what text not null check (what in ('taken', 'left', 'delivered', 'absent', 'cancelled')),
  told_at timestamptz not null,
  primary key (order_id, what)
);

-- An order of a file that nobody can deliver as it is written: what the file says, what is asked, what was answered.
create table delivery.doubts (
  id uuid primary key,
  hub_id uuid not null references delivery.hubs (id),
  reference text not null check (reference <> ''),
  kind text not null check (kind in ('date', 'hours', 'too many places', 'heavy parcel', 'two versions', 'no weight', 'cold')),
  lines jsonb,
  why text not null check (why <> ''),
  asked_at timestamptz not null,
  asked_by uuid not null references people.persons (id),
  answer text check (answer in ('taken', 'left out')),
  mended jsonb,
  answered_at timestamptz,
  answered_by uuid references people.persons (id),
  unique (hub_id, reference),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);

alter table delivery.places
  add column hours_words text not null default '',
  add column cold_words text not null default '';
