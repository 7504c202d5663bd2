-- A product that its customer gave up came back damaged or used: its shop keeps what is left of the price, and said why (Code de la consommation,
-- L221-23). How much: the price that the line has.
create table orders.kept_prices (
  id uuid primary key,
  line_id uuid not null unique references orders.withdrawals (line_id) on delete cascade,
  why text not null check (why <> ''),
  kept_at timestamptz not null,
  kept_by uuid references people.persons (id)
);
