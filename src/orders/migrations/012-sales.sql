-- What a month of the activity cost (Code du travail, D5132-34). A line a word: the last one on a month counts, the others are kept.
create table orders.activity_costs (
  id uuid primary key,
  month date not null check (extract(day from month) = 1),
  cents bigint not null check (cents between 0 and 100000000000),
  source text not null check (source <> ''),
  written_at timestamptz not null,
  written_by uuid not null references people.persons (id)
);

create index activity_costs_by_month on orders.activity_costs (month, written_at desc);

-- A ceiling that a prefect decided, above 30 % and up to 50 %.
create table orders.sales_ceilings (
  id uuid primary key,
  ceiling_bp integer not null check (ceiling_bp between 3000 and 5000),
  from_day date not null,
  decided_on date not null,
  source text not null check (source <> ''),
  written_at timestamptz not null,
  written_by uuid not null references people.persons (id)
);
