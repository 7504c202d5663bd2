-- The doors of the territory, as the Base Adresse Nationale publishes them for a commune. `id` is its key of interoperability.
-- `number` is null for a place that has a name and no number.
create table territory.addresses (
  id text primary key check (id <> ''),
  number integer check (number between 0 and 99998),
  suffix text not null default '',
  street text not null check (street <> ''),
  street_key text not null check (street_key <> ''),
  postcode text not null default '',
  town_code text not null check (town_code <> ''),
  town text not null check (town <> ''),
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180)
);
create index addresses_by_street on territory.addresses (town_code, street_key, number);

-- The streets that these doors make: the point is the middle of the doors, `words` is what is searched as one types.
create table territory.streets (
  town_code text not null,
  street_key text not null,
  name text not null,
  postcode text not null,
  town text not null,
  town_key text not null,
  latitude double precision not null,
  longitude double precision not null,
  doors integer not null check (doors > 0),
  words tsvector generated always as (
    to_tsvector('simple'::regconfig, street_key || ' ' || postcode || ' ' || town_key)
  ) stored,
  primary key (town_code, street_key)
);
create index streets_by_words on territory.streets using gin (words);
