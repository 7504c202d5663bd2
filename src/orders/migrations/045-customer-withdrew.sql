-- A customer gave up a product before it was handed over: it leaves the order as one that its shop refused.
alter table orders.line_answers
  drop constraint line_answers_why_check,
  add constraint line_answers_why_check check (
    why in (
      'sold out', 'damaged', 'not good enough', 'cannot prepare', 'weighed', 'replaced', 'customer said no', 'no answer',
      'customer withdrew'
    )
  );
alter table orders.story
  drop constraint story_why_check,
  add constraint story_why_check check (
    why in (
      'sold out', 'damaged', 'not good enough', 'cannot prepare', 'weighed', 'replaced', 'customer said no', 'no answer',
      'customer withdrew', 'cancelled by customer', 'delivery cancelled'
    )
  );
