-- Nothing ever wrote 'paid': the money of an order comes and its goods are sold in one breath, so that it is paid for when it is confirmed.
alter table orders.orders
  drop constraint orders_state_check,
  drop constraint orders_check2,
  drop constraint orders_check3,
  add constraint orders_state_check check (
    state in ('reserving', 'to pay', 'confirmed', 'collected', 'delivered', 'lapsed', 'cancelled', 'undelivered')
  ),
  add constraint orders_paid_once_confirmed check ((paid_at is null) = (confirmed_at is null)),
  add constraint orders_confirmed_or_not check (
    state = 'cancelled' or (state in ('reserving', 'to pay', 'lapsed')) = (confirmed_at is null)
  );

-- A share that its merchant made ready was answered.
alter table orders.shares add constraint shares_ready_once_answered check (ready_at is null or answered_at is not null);
