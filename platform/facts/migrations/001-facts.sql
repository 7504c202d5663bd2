create schema facts;

-- What rooms announce after it happened, in the transaction that made it happen.
create table facts.facts (
  id bigint generated always as identity primary key,
  name text not null,
  payload jsonb not null,
  happened_at timestamptz not null
);

-- A listener that heard a fact: written in the transaction of what the listener did, so that it acts once.
create table facts.heard (
  fact_id bigint not null references facts.facts (id),
  listener text not null,
  heard_at timestamptz not null default now(),
  primary key (fact_id, listener)
);
