-- A customer gave up all that they were brought: what bringing it cost goes back too (Code de la consommation, L221-24).
alter table payments.refunds
  drop constraint refunds_why_check,
  add constraint refunds_why_check check (
    why in (
      'sold out', 'damaged', 'not good enough', 'cannot prepare', 'weighed', 'replaced', 'customer said no', 'no answer',
      'customer withdrew', 'nobody could prepare', 'not confirmed', 'cancelled by customer', 'delivery cancelled', 'came late',
      'all given up'
    )
  );
