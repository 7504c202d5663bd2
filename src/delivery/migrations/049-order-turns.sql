-- An order is cancelled, and may be brought all the same: each moment stays, with why and who (nobody for its customer, or for us).
create table delivery.order_turns (
  id bigint generated always as identity primary key,
  order_id uuid not null references delivery.orders (id) on delete cascade,
  turn text not null check (turn in ('cancelled', 'restored')),
  why text check ((why is null) = (turn = 'restored')),
  words text check ((words is null) = (why is distinct from 'other')),
  by_person uuid references people.persons (id),
  turned_at timestamptz not null
);
create index order_turns_by_order on delivery.order_turns (order_id);
create index order_turns_by_person on delivery.order_turns (by_person);
insert into delivery.order_turns (order_id, turn, why, words, turned_at)
select id, 'cancelled', cancelled_why, cancelled_words, cancelled_at
from delivery.orders
where cancelled_at is not null;

-- What a customer had been told before an order was brought all the same, and they were told again.
create table delivery.told_before (
  order_id uuid not null references delivery.orders (id) on delete cascade,
  what text not null,
  told_at timestamptz not null
);
create index told_before_by_order on delivery.told_before (order_id);
