-- Under which quantity a shop wants to be told of a product, in the unit it is sold by. `told_on`: the day it was told, until there is more again.
create table market.stock_alerts (
  product_id uuid primary key references market.products (id) on delete cascade,
  under integer not null check (under > 0),
  told_on date,
  set_at timestamptz not null,
  set_by uuid not null references people.persons (id)
);

-- The hour of Paris at which a shop is told; one that chose none is told at the usual hour (stock/alert.ts).
create table market.alert_hours (
  merchant_id uuid primary key references market.merchants (id) on delete cascade,
  hour smallint not null check (hour between 6 and 20),
  chosen_at timestamptz not null,
  chosen_by uuid not null references people.persons (id)
);
