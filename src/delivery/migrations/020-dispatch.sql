-- Somebody asked for a day to be planned: the search runs beside, and its answer is read on the page that waits for it.
create table delivery.plannings (
  id uuid primary key,
  hub_id uuid not null references delivery.hubs (id),
  day date not null,
  asked_by uuid not null references people.persons (id),
  asked_at timestamptz not null,
  ended_at timestamptz,
  answer jsonb,
  check ((ended_at is null) = (answer is null))
);

-- What the operator's bike router answered, way by way, for bikes of a speed: asked once. Places are told by their point, to a metre.
create table delivery.ways (
  from_point text not null,
  to_point text not null,
  speed_m_per_h integer not null,
  length_m integer not null check (length_m >= 0),
  travel_s integer not null check (travel_s >= 0),
  told_at timestamptz not null,
  primary key (from_point, to_point, speed_m_per_h)
);

create index plannings_by_day on delivery.plannings (hub_id, day, asked_at);
