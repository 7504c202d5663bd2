create schema orders;

-- What bringing costs and how long one may take to pay. A line a decision, never edited: the last one counts.
create table orders.settings (
  id bigint generated always as identity primary key,
  market_id uuid not null references market.markets (id),
  delivery_cents integer not null check (delivery_cents between 0 and 5000),
  -- goods from this amount are brought for nothing; null: never
  free_from_cents integer check (free_from_cents > 0),
  pickup text not null check (pickup in ('yes', 'no')),
  decided_at timestamptz not null,
  decided_by uuid references people.persons (id)
);

-- A basket is known by a secret of the customer's browser, kept here as its digest only.
create table orders.baskets (
  id uuid primary key,
  secret_digest text not null unique,
  -- the order that this basket becomes: pressing "pay" twice is one order
  order_id uuid not null unique,
  person_id uuid references people.persons (id),
  mode text check (mode in ('delivery', 'pickup')),
  -- who will be called, and where to bring it, as the street file placed it
  buyer jsonb,
  door jsonb,
  used_at timestamptz not null
);

create index baskets_by_use on orders.baskets (used_at);

create table orders.basket_lines (
  basket_id uuid not null references orders.baskets (id) on delete cascade,
  product_id uuid not null references market.products (id),
  name text not null,
  -- pieces, grams or millilitres
  quantity integer not null check (quantity > 0),
  -- as it was when it was put there: a price that changed since is said
  price_cents integer not null check (price_cents > 0),
  added_at timestamptz not null,
  -- taken out, and may be put back
  removed_at timestamptz,
  primary key (basket_id, product_id)
);

create sequence orders.numbers;

create table orders.orders (
  id uuid primary key,
  reference text not null unique,
  -- 144 bits: whoever has this address is the customer
  secret text not null unique check (length(secret) >= 24),
  market_id uuid not null references market.markets (id),
  basket_id uuid,
  person_id uuid references people.persons (id),
  state text not null check (
    state in (
      'reserving', 'to pay', 'paid', 'confirmed', 'collected', 'delivered', 'lapsed', 'cancelled', 'undelivered'
    )
  ),
  mode text not null check (mode in ('delivery', 'pickup')),
  buyer_name text not null,
  phone text,
  email text,
  door jsonb,
  forgotten_at timestamptz,
  hub_id uuid not null references delivery.hubs (id),
  day date not null,
  slot_from timestamptz not null,
  slot_to timestamptz not null,
  -- the address where the bike is followed, once there is one
  follow text,
  goods_cents integer not null check (goods_cents > 0),
  delivery_cents integer not null check (delivery_cents >= 0),
  ordered_at timestamptz not null,
  expires_at timestamptz not null,
  paid_at timestamptz,
  confirmed_at timestamptz,
  ended_at timestamptz,
  check (slot_from < slot_to),
  check (mode = 'pickup' or door is not null or forgotten_at is not null),
  check (state in ('reserving', 'to pay', 'lapsed', 'cancelled') or paid_at is not null),
  check (state in ('reserving', 'to pay', 'paid', 'lapsed', 'cancelled') or confirmed_at is not null),
  check ((state in ('collected', 'delivered', 'lapsed', 'cancelled', 'undelivered')) = (ended_at is not null))
);

create index orders_to_pay on orders.orders (expires_at) where state in ('reserving', 'to pay');
create index orders_by_day on orders.orders (day, slot_from);
create index orders_by_basket on orders.orders (basket_id);
create index orders_by_person on orders.orders (person_id) where person_id is not null;
create index orders_to_forget on orders.orders (day) where forgotten_at is null;

-- One merchant's part of an order, as the shop was when it was ordered.
create table orders.shares (
  id uuid primary key,
  order_id uuid not null references orders.orders (id) on delete cascade,
  merchant_id uuid not null references market.merchants (id),
  organisation_id uuid not null references people.organisations (id),
  merchant_name text not null,
  commission_bp integer not null check (commission_bp between 0 and 5000),
  vat text not null check (vat in ('liable', 'franchise')),
  gross_cents integer not null check (gross_cents > 0),
  state text not null check (state in ('waiting', 'accepted', 'partly accepted', 'refused')),
  answered_at timestamptz,
  answered_by uuid references people.persons (id),
  ready_at timestamptz,
  unique (order_id, merchant_id),
  check ((state = 'waiting') = (answered_at is null))
);

create index shares_by_merchant on orders.shares (merchant_id, order_id);

-- What was ordered, as it was said when it was ordered.
create table orders.lines (
  id uuid primary key,
  order_id uuid not null references orders.orders (id) on delete cascade,
  share_id uuid not null references orders.shares (id) on delete cascade,
  product_id uuid not null references market.products (id),
  lot_id uuid references market.lots (id),
  name text not null check (name <> ''),
  aisle text not null,
  sold text not null check (sold in ('piece', 'weight', 'volume')),
  pack_words text not null,
  -- of one piece, a kilo, a litre, tax included
  price_cents integer not null check (price_cents > 0),
  vat_bp integer not null check (vat_bp between 0 and 3000),
  cold text not null,
  carried_g integer not null check (carried_g >= 0),
  quantity integer not null check (quantity > 0),
  -- what the customer accepted to pay; for what is weighed, the price is never above
  ceiling_cents integer not null check (ceiling_cents > 0),
  -- what is brought in the end, and its price: as ordered until the merchant says otherwise
  final_quantity integer not null check (final_quantity between 0 and 2147483647),
  final_cents integer not null check (final_cents >= 0),
  state text not null check (state in ('asked', 'accepted', 'refused', 'replacement offered', 'replaced', 'weighed')),
  check (final_cents <= ceiling_cents),
  check (final_quantity <= quantity or sold <> 'piece'),
  check ((state = 'refused') <= (final_quantity = 0 and final_cents = 0))
);

create index lines_by_order on orders.lines (order_id);
create index lines_by_share on orders.lines (share_id);
create index lines_by_lot on orders.lines (lot_id) where lot_id is not null;
create index lines_by_product on orders.lines (product_id, order_id);

-- What customers who are paying hold: the sum of those that are open is `reserved` in the stock of the market.
create table orders.reservations (
  order_id uuid not null references orders.orders (id) on delete cascade,
  product_id uuid not null references market.products (id),
  lot_id uuid references market.lots (id),
  quantity integer not null check (quantity > 0),
  ended text check (ended in ('sold', 'released')),
  ended_at timestamptz,
  primary key (order_id, product_id),
  check ((ended is null) = (ended_at is null))
);

create index reservations_open on orders.reservations (product_id) where ended is null;

-- What happened to an order, for its customer and for whoever runs the market. Never edited.
create table orders.story (
  id bigint generated always as identity primary key,
  order_id uuid not null references orders.orders (id) on delete cascade,
  share_id uuid references orders.shares (id) on delete cascade,
  line_id uuid references orders.lines (id) on delete cascade,
  what text not null check (what <> ''),
  words text not null default '',
  at timestamptz not null,
  by_person uuid references people.persons (id)
);

create index story_by_order on orders.story (order_id, id);
