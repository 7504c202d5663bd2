-- Goods called back: whoever had some of them is told, once.
create table orders.recalls (
  id uuid primary key,
  -- what was looked for, in words: the number of a lot, or a product and its days
  about text not null check (about <> ''),
  lot_ids uuid[] not null,
  product_id uuid references market.products (id),
  from_day date,
  until_day date,
  -- what is wrong and what to do, as customers read it
  words text not null check (words <> ''),
  decided_at timestamptz not null,
  decided_by uuid not null references people.persons (id),
  check ((from_day is null) = (until_day is null)),
  check (cardinality(lot_ids) > 0 or (product_id is not null and from_day is not null))
);

create table orders.recall_orders (
  recall_id uuid not null references orders.recalls (id),
  order_id uuid not null references orders.orders (id),
  -- null: no way to write to them, somebody must call
  channel text check (channel in ('email', 'sms')),
  told_at timestamptz,
  -- they said so, or somebody spoke to them
  reached_at timestamptz,
  reached_by uuid references people.persons (id),
  primary key (recall_id, order_id),
  check ((channel is null) = (told_at is null)),
  check (reached_by is null or reached_at is not null)
);

create index recall_orders_by_order on orders.recall_orders (order_id);
