create schema farm;

-- A farm of an organisation. `letter` begins the numbers of its lots: F-260602-03.
create table farm.farms (
  id uuid primary key,
  organisation_id uuid not null unique references people.organisations (id),
  name text not null check (name <> ''),
  letter text not null unique check (letter ~ '^[A-Z]{1,2}$'),
  opened_at timestamptz not null
);

-- Who works in the beds, from a day to a day.
create table farm.team (
  farm_id uuid not null references farm.farms (id),
  person_id uuid not null references people.persons (id),
  from_day date not null,
  until_day date check (until_day >= from_day),
  given_by uuid references people.persons (id),
  primary key (farm_id, person_id, from_day)
);
create index team_by_person on farm.team (person_id);

-- A bed, where it lies on the plan: from the north-west corner of the farm.
create table farm.beds (
  id uuid primary key,
  farm_id uuid not null references farm.farms (id),
  name text not null check (name <> ''),
  place text not null check (place in ('open', 'tunnel')),
  x_cm integer not null check (x_cm >= 0),
  y_cm integer not null check (y_cm >= 0),
  width_cm integer not null check (width_cm between 20 and 1000),
  length_cm integer not null check (length_cm between 50 and 10000),
  unique (farm_id, name)
);

-- One vegetable on one bed: planned, then begun, then ended. `supplier_lot` is what the seed packet or the tray says (one step back).
create table farm.crops (
  id uuid primary key,
  farm_id uuid not null references farm.farms (id),
  bed_id uuid not null references farm.beds (id),
  vegetable text not null,
  variety text not null default '',
  how text not null check (how in ('sown', 'planted')),
  planned_on date not null,
  supplier text not null default '',
  supplier_lot text not null default '',
  begun_on date,
  begun_by uuid references people.persons (id),
  ended_on date check (ended_on >= coalesce(begun_on, planned_on)),
  ended_why text check (ended_why in ('harvested', 'lost', 'given up')),
  written_by uuid references people.persons (id),
  written_at timestamptz not null,
  check ((ended_on is null) = (ended_why is null))
);
create index crops_by_bed on farm.crops (bed_id);
create index crops_by_farm on farm.crops (farm_id, ended_on);

-- What was added to the work that the calendar of crops asks for.
create table farm.chores (
  id uuid primary key,
  farm_id uuid not null references farm.farms (id),
  kind text not null,
  day date not null,
  bed_id uuid references farm.beds (id),
  words text not null default '',
  written_by uuid references people.persons (id),
  written_at timestamptz not null,
  withdrawn_at timestamptz
);
create index chores_by_farm on farm.chores (farm_id, day);

-- Work given to one person rather than to the team; the chore may be one that the calendar asked for, which has no row.
create table farm.chore_persons (
  chore_id uuid primary key,
  farm_id uuid not null references farm.farms (id),
  person_id uuid not null references people.persons (id),
  given_by uuid references people.persons (id),
  given_at timestamptz not null
);

-- Who did what. The same act sent twice is one row; two people who did it together are two.
create table farm.chores_done (
  id uuid primary key,
  farm_id uuid not null references farm.farms (id),
  chore_id uuid not null,
  kind text not null,
  day date not null,
  bed_id uuid references farm.beds (id),
  crop_id uuid references farm.crops (id),
  words text not null,
  by_person uuid not null references people.persons (id),
  done_at timestamptz not null,
  kept_at timestamptz not null,
  device text not null
);
create index chores_done_by_farm on farm.chores_done (farm_id, done_at);
create index chores_done_by_crop on farm.chores_done (crop_id);
create index chores_done_by_person on farm.chores_done (by_person);
create index chores_done_by_chore on farm.chores_done (chore_id);

-- What was taken back, by whoever did it; it may arrive before what it takes back.
create table farm.undone (
  act_id uuid primary key,
  farm_id uuid not null references farm.farms (id),
  by_person uuid not null references people.persons (id),
  done_at timestamptz not null,
  kept_at timestamptz not null
);

create table farm.lots (
  id uuid primary key,
  farm_id uuid not null references farm.farms (id),
  number text not null unique,
  crop_id uuid not null references farm.crops (id),
  harvested_on date not null,
  unit text not null check (unit in ('g', 'piece', 'bunch')),
  quantity integer not null check (quantity between 1 and 1000000),
  best_before date not null check (best_before >= harvested_on),
  -- nobody any more two years later: the lot stays, who weighed it does not
  by_person uuid references people.persons (id),
  done_at timestamptz not null,
  kept_at timestamptz not null,
  device text not null
);
create index lots_by_farm on farm.lots (farm_id, harvested_on);
create index lots_by_crop on farm.lots (crop_id);
create index lots_by_person on farm.lots (by_person);

-- Where a lot went. A gift or a loss takes what is left first; `from_stall` is the part that was at the stall already.
create table farm.lot_moves (
  id uuid primary key,
  lot_id uuid not null references farm.lots (id),
  kind text not null check (kind in ('stall', 'gift', 'loss', 'compost')),
  quantity integer not null check (quantity > 0),
  from_stall integer not null default 0 check (from_stall between 0 and quantity),
  to_whom text not null default '',
  why text not null default '',
  by_person uuid references people.persons (id),
  done_at timestamptz not null,
  kept_at timestamptz not null,
  device text not null,
  check (kind <> 'stall' or from_stall = 0)
);
create index lot_moves_by_lot on farm.lot_moves (lot_id);
create index lot_moves_by_person on farm.lot_moves (by_person);
