-- The rest of an order of a file that is one delivery again: its goods come with the other.
alter table delivery.orders drop constraint orders_cancelled_why_check;
alter table delivery.orders add constraint orders_cancelled_why_check
  check (
    cancelled_why in (
      'lapsed', 'not paid', 'by customer', 'by shop', 'by hub', 'nothing prepared', 'with another', 'other'
    )
  );
