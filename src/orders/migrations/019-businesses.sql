-- Who an organisation is that buys, as its invoices name it; without a line, somebody buys for themselves.
create table orders.basket_businesses (
  basket_id uuid primary key references orders.baskets (id) on delete cascade,
  business jsonb not null,
  said_at timestamptz not null
);

-- The same for an order: a line a saying, the last one counts; null, said no more. Forgotten with its buyer: invoices keep what they say.
create table orders.order_businesses (
  id bigint generated always as identity primary key,
  order_id uuid not null references orders.orders (id) on delete cascade,
  business jsonb,
  said_at timestamptz not null
);

create index order_businesses_by_order on orders.order_businesses (order_id, id desc);

-- An invoice that was asked for later: it takes the place of a receipt, which a credit note gives back first.
alter table orders.receipts
  add column replaces uuid references orders.receipts (id),
  add constraint receipts_replace_a_receipt check (replaces is null or kind = 'receipt');
drop index orders.receipts_of_share;
drop index orders.receipts_of_delivery;
create unique index receipts_of_share on orders.receipts (share_id) where kind = 'receipt' and replaces is null;
create unique index receipts_of_delivery on orders.receipts (order_id) where kind = 'receipt' and about = 'delivery' and replaces is null;
create unique index receipts_replaced_once on orders.receipts (replaces) where replaces is not null;
