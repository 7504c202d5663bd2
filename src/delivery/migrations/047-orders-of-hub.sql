-- Whoever runs the bikes may cancel an order too: their own reason has a code.
alter table delivery.orders drop constraint orders_cancelled_why_check;
alter table delivery.orders add constraint orders_cancelled_why_check
  check (cancelled_why in ('lapsed', 'not paid', 'by customer', 'by shop', 'by hub', 'nothing prepared', 'other'));

-- The orders of a hub are listed the latest first.
create index orders_by_hub on delivery.orders (hub_id, announced_at desc, id desc);

-- Who read what proved a delivery (a name, a signature, a picture), and when: its customer reads it where they follow the order.
create table delivery.proof_readings (
  gesture_id uuid not null references delivery.gestures (id),
  reader_id uuid not null references people.persons (id),
  read_at timestamptz not null,
  primary key (gesture_id, reader_id, read_at)
);
