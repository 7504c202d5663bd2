-- What somebody wants every week, that day at that hour: prepared three days before, never ordered while they say nothing.
-- Stopping it deletes it, with who and where.
create table orders.weekly (
  id uuid primary key,
  -- 144 bits: the address where one confirms, skips, stops
  secret text not null unique check (length(secret) >= 24),
  market_id uuid not null references market.markets (id),
  -- 1: Monday
  weekday integer not null check (weekday between 1 and 7),
  clock text not null check (clock ~ '^\d\d:\d\d$'),
  mode text not null check (mode in ('delivery', 'pickup')),
  buyer jsonb not null,
  door jsonb,
  begun_at timestamptz not null,
  check (mode = 'pickup' or door is not null)
);

create index weekly_by_day on orders.weekly (weekday);

create table orders.weekly_lines (
  weekly_id uuid not null references orders.weekly (id) on delete cascade,
  product_id uuid not null references market.products (id),
  name text not null check (name <> ''),
  aisle text not null,
  sold text not null check (sold in ('piece', 'weight', 'volume')),
  -- pieces, grams or millilitres
  -- as it was when it began: what is like it costs about as much
  price_cents integer not null check (price_cents > 0),
  quantity integer not null check (quantity > 0),
  primary key (weekly_id, product_id)
);

-- One week of it: told once. `basket_id` and `order_id` once it was confirmed, paid or not.
create table orders.weekly_turns (
  weekly_id uuid not null references orders.weekly (id) on delete cascade,
  day date not null,
  told_at timestamptz not null,
  answer text check (answer in ('skipped', 'changed')),
  answered_at timestamptz,
  basket_id uuid references orders.baskets (id) on delete set null,
  order_id uuid,
  primary key (weekly_id, day),
  check ((answer is null) = (answered_at is null))
);

create index weekly_turns_by_basket on orders.weekly_turns (basket_id) where basket_id is not null;
