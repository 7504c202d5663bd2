create schema territory;

-- What this database was born as: one row, written once. A real territory never opens the doors of a demo, nor the other way round.
create table territory.births (
  one boolean primary key default true check (one),
  kind text not null check (kind in ('demo', 'real')),
  born_at timestamptz not null
);
