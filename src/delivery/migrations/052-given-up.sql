-- Goods of an order that its customer gave up once they could not leave it any more: they may refuse them at the door.
create table delivery.given_up (
  order_id uuid not null references delivery.orders (id) on delete cascade,
  label text not null check (label <> ''),
  noted_at timestamptz not null,
  primary key (order_id, label)
);
