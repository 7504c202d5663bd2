create schema delivery;

-- Where bikes start from and come back to. Speeds and times are those of its bikes and couriers, changed on screen.
create table delivery.hubs (
  id uuid primary key,
  organisation_id uuid not null unique references people.organisations (id),
  name text not null check (name <> ''),
  address text not null,
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  reload_s integer not null default 600 check (reload_s between 0 and 7200),
  speed_m_per_h integer not null default 15000 check (speed_m_per_h between 3000 and 40000),
  detour_percent integer not null default 130 check (detour_percent between 100 and 300),
  stairs_s_per_floor integer not null default 40 check (stairs_s_per_floor between 0 and 600),
  box_volume_ml integer not null default 25000 check (box_volume_ml > 0),
  opened_at timestamptz not null
);

-- Hours that customers may choose, by day of the week (1 is Monday).
create table delivery.slots (
  hub_id uuid not null references delivery.hubs (id),
  weekday integer not null check (weekday between 1 and 7),
  from_clock text not null check (from_clock ~ '^[0-2][0-9]:[0-5][0-9]$'),
  to_clock text not null check (to_clock ~ '^[0-2][0-9]:[0-5][0-9]$'),
  primary key (hub_id, weekday, from_clock),
  check (from_clock < to_clock)
);

-- Where goods are collected: a shop, the farm.
create table delivery.places (
  id uuid primary key,
  hub_id uuid not null references delivery.hubs (id),
  organisation_id uuid references people.organisations (id),
  siret text check (siret ~ '^[0-9]{14}$'),
  name text not null check (name <> ''),
  name_key text not null,
  phone text,
  address text not null,
  postcode text not null,
  town text not null,
  latitude double precision,
  longitude double precision,
  -- 'person': somebody placed it; 'street': the middle of the doors known in its street
  point_from text check (point_from in ('person', 'street')),
  visit_s integer not null default 180 check (visit_s between 0 and 3600),
  known_at timestamptz not null,
  unique (hub_id, siret),
  check ((latitude is null) = (longitude is null) and (latitude is null) = (point_from is null))
);

-- Two shops of one name are told apart by their SIRET.
create unique index places_by_name on delivery.places (hub_id, name_key) where siret is null;
create unique index places_by_organisation on delivery.places (hub_id, organisation_id);

-- What the points that we were sent say of each street: enough to place a shop or a door without asking a map of the world.
create table delivery.streets (
  street_key text not null,
  town_key text not null,
  name text not null,
  town text not null,
  latitude double precision not null,
  longitude double precision not null,
  doors integer not null check (doors > 0),
  primary key (street_key, town_key)
);

create table delivery.bikes (
  id uuid primary key,
  hub_id uuid not null references delivery.hubs (id),
  name text not null check (name <> ''),
  payload_g integer not null check (payload_g between 1000 and 400000),
  volume_ml integer not null check (volume_ml between 1000 and 3000000),
  boxes_le8 integer not null default 0 check (boxes_le8 between 0 and 20),
  boxes_le4 integer not null default 0 check (boxes_le4 between 0 and 20),
  boxes_le2 integer not null default 0 check (boxes_le2 between 0 and 20),
  boxes_frozen integer not null default 0 check (boxes_frozen between 0 and 20),
  retired_at timestamptz,
  unique (hub_id, name)
);

-- Who rides which bike on a day. `heavy`: this person may carry a parcel of more than 15 kg.
create table delivery.shifts (
  id uuid primary key,
  hub_id uuid not null references delivery.hubs (id),
  day date not null,
  bike_id uuid not null references delivery.bikes (id),
  courier_id uuid references people.persons (id),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  break_from timestamptz,
  break_to timestamptz,
  break_minutes integer check (break_minutes between 5 and 120),
  heavy text not null default 'no' check (heavy in ('yes', 'no')),
  locked_at timestamptz,
  locked_by uuid references people.persons (id),
  withdrawn_at timestamptz,
  written_at timestamptz not null,
  check ((break_from is null) = (break_to is null) and (break_from is null) = (break_minutes is null)),
  check ((locked_at is null) = (locked_by is null))
);

create index shifts_by_day on delivery.shifts (hub_id, day);
create unique index shifts_by_bike on delivery.shifts (bike_id, day) where withdrawn_at is null;
create index shifts_by_courier on delivery.shifts (courier_id, day);

-- Everybody who was given a shift, even when it went to somebody else since: what they did on it without network still arrives.
create table delivery.shift_couriers (
  shift_id uuid not null references delivery.shifts (id),
  courier_id uuid not null references people.persons (id),
  given_at timestamptz not null,
  primary key (shift_id, courier_id)
);

create index shift_couriers_by_courier on delivery.shift_couriers (courier_id);

-- An order to bring to one door. It is held while its customer pays, then confirmed, or it lapses.
create table delivery.orders (
  id uuid primary key,
  hub_id uuid not null references delivery.hubs (id),
  reference text not null check (reference <> ''),
  source text not null check (source in ('file', 'request', 'market')),
  asked_by_place uuid references delivery.places (id),
  recipient_name text not null,
  phone text,
  email text,
  address text not null,
  postcode text not null,
  town text not null,
  floor integer not null default 0 check (floor between 0 and 60),
  lift text not null default 'unknown' check (lift in ('yes', 'no', 'unknown')),
  words text not null default '',
  latitude double precision,
  longitude double precision,
  point_from text check (point_from in ('person', 'street', 'sent')),
  day date not null,
  slot_from timestamptz not null,
  slot_to timestamptz not null check (slot_to > slot_from),
  service_s integer not null default 180 check (service_s between 0 and 3600),
  goods_cents integer check (goods_cents >= 0),
  fee_cents integer check (fee_cents >= 0),
  ordered_at timestamptz not null,
  announced_at timestamptz not null,
  -- the address of the page where the customer follows the delivery: cannot be guessed
  follow text not null unique check (length(follow) >= 22),
  held_until timestamptz,
  confirmed_at timestamptz,
  cancelled_at timestamptz,
  cancelled_why text,
  -- how it ended, kept in step with the gestures of couriers (keep-gestures.ts)
  ended text check (ended in ('delivered', 'absent', 'refused')),
  ended_at timestamptz,
  ended_by_gesture uuid,
  forgotten_at timestamptz,
  unique (hub_id, reference),
  check (confirmed_at is not null or held_until is not null or cancelled_at is not null),
  check ((cancelled_at is null) = (cancelled_why is null)),
  check ((ended is null) = (ended_at is null) and (ended is null) = (ended_by_gesture is null)),
  check ((latitude is null) = (longitude is null) and (latitude is null) = (point_from is null))
);

create index orders_by_day on delivery.orders (hub_id, day, slot_from, id);
create index orders_by_place on delivery.orders (asked_by_place, announced_at);
create index orders_held on delivery.orders (held_until) where confirmed_at is null and cancelled_at is null;

-- What of an order is collected at one place; no place: it waits at the hub.
create table delivery.pickups (
  order_id uuid not null references delivery.orders (id) on delete cascade,
  n integer not null check (n between 1 and 5),
  place_id uuid references delivery.places (id),
  ready_at timestamptz not null,
  weight_g integer not null check (weight_g >= 0),
  volume_ml integer not null check (volume_ml >= 0),
  cold text not null check (cold in ('ambient', 'le8', 'le4', 'le2', 'frozen')),
  heaviest_parcel_g integer not null check (heaviest_parcel_g >= 0),
  primary key (order_id, n)
);

create unique index pickups_once on delivery.pickups (order_id, coalesce(place_id, '00000000-0000-0000-0000-000000000000'));
create index pickups_by_place on delivery.pickups (place_id);

-- What the courier checks when collecting: one line for each thing.
create table delivery.goods (
  order_id uuid not null,
  n integer not null,
  line integer not null check (line > 0),
  label text not null check (label <> ''),
  quantity text not null,
  weight_g integer not null check (weight_g >= 0),
  cold text not null check (cold in ('ambient', 'le8', 'le4', 'le2', 'frozen')),
  primary key (order_id, n, line),
  foreign key (order_id, n) references delivery.pickups (order_id, n) on delete cascade
);

-- The plan of a day, each version whole: the last one is the plan, and the one before can be taken back.
create table delivery.plans (
  hub_id uuid not null references delivery.hubs (id),
  day date not null,
  version integer not null check (version > 0),
  plan jsonb not null,
  distance_m integer not null check (distance_m >= 0),
  distances text not null check (distances in ('as the crow flies', 'bike router')),
  how text not null check (how in ('planned', 'order taken', 'order moved', 'order cancelled', 'pickup dropped', 'taken back', 'team changed', 'settings changed')),
  made_by uuid references people.persons (id),
  made_at timestamptz not null,
  primary key (hub_id, day, version)
);

-- What a courier did, as the telephone noted it, never changed. One press of a button is one `act`, of several gestures when goods of
-- several orders are collected at once; `undoes` takes a whole act back. Each is sent as often as needed and kept once. `done_at` and
-- `sent_at` are the telephone's clock, `received_at` is ours.
create table delivery.gestures (
  id uuid primary key,
  act uuid not null,
  shift_id uuid not null references delivery.shifts (id),
  kind text not null check (kind in (
    'left', 'collected', 'missing', 'temperature', 'delivered', 'absent', 'refused', 'paused', 'back', 'undone'
  )),
  order_id uuid references delivery.orders (id),
  place_id uuid references delivery.places (id),
  undoes uuid,
  proof text check (proof in ('name', 'signature', 'photo')),
  proof_words text not null default '',
  file_id uuid,
  words text not null default '',
  cold text check (cold in ('le8', 'le4', 'le2', 'frozen')),
  celsius_tenths integer check (celsius_tenths between -500 and 600),
  device text not null,
  done_at timestamptz not null,
  sent_at timestamptz not null,
  received_at timestamptz not null,
  by_person uuid not null references people.persons (id),
  -- names, signatures and pictures go after three months; that it was done stays, for figures
  proof_forgotten_at timestamptz,
  check ((kind = 'undone') = (undoes is not null)),
  check ((kind in ('collected', 'missing', 'delivered', 'absent', 'refused')) = (order_id is not null)),
  check ((kind = 'temperature') = (celsius_tenths is not null and cold is not null)),
  check ((kind = 'delivered') = (proof is not null))
);

create index gestures_by_shift on delivery.gestures (shift_id, done_at);
create index gestures_by_order on delivery.gestures (order_id);
create index gestures_by_act on delivery.gestures (act);
create index gestures_by_undone on delivery.gestures (undoes) where undoes is not null;
