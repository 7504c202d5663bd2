-- A door did not take a product of an order that was delivered: what was paid for it goes back.
alter table payments.refunds
  drop constraint refunds_why_check,
  drop constraint refunds_about_a_product,
  add constraint refunds_why_check check (
    why in (
      'sold out', 'damaged', 'not good enough', 'cannot prepare', 'weighed', 'replaced', 'customer said no', 'no answer',
      'customer withdrew', 'refused at the door', 'nobody could prepare', 'not confirmed', 'cancelled by customer',
      'delivery cancelled', 'came late', 'all given up'
    )
  ),
  add constraint refunds_about_a_product check (
    (about is not null) = coalesce(why in (
      'sold out', 'damaged', 'not good enough', 'cannot prepare', 'weighed', 'replaced', 'customer said no', 'no answer',
      'customer withdrew', 'refused at the door'
    ), false)
  );
