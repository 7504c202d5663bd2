-- What the activity sold outside Beffroi, as somebody wrote it from a document (Code du travail, D5132-34). Never edited: a line that was wrong is
-- withdrawn, and stays readable.
create table orders.other_sales (
  id uuid primary key,
  market_id uuid not null references market.markets (id),
  month date not null check (extract(day from month) = 1),
  nature text not null check (nature in ('goods', 'services', 'other')),
  -- without tax; a credit note of that document takes away
  cents bigint not null check (cents between -100000000000 and 100000000000 and cents <> 0),
  source text not null check (source <> ''),
  written_at timestamptz not null,
  written_by uuid not null references people.persons (id)
);

create index other_sales_by_month on orders.other_sales (market_id, month);

-- What was decided of such a line since: the last gesture counts.
create table orders.other_sales_gestures (
  id bigint generated always as identity primary key,
  sale_id uuid not null references orders.other_sales (id) on delete cascade,
  gesture text not null check (gesture in ('withdraw', 'back')),
  at timestamptz not null,
  by_person uuid not null references people.persons (id)
);

create index other_sales_gestures_by_sale on orders.other_sales_gestures (sale_id, id desc);
