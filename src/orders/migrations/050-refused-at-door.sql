-- A door did not take a product of an order that was delivered: given back once its courier can no longer take that back.
create table orders.refused_at_door (
  line_id uuid primary key references orders.lines (id) on delete cascade,
  -- delivery's: the delivery that says so
  gesture_id uuid not null,
  why text not null check (why in ('not wanted', 'damaged', 'not of age')),
  refused_at timestamptz not null,
  given_back_at timestamptz
);

create index refused_at_door_open on orders.refused_at_door (refused_at) where given_back_at is null;

alter table orders.line_answers
  drop constraint line_answers_why_check,
  add constraint line_answers_why_check check (
    why in (
      'sold out', 'damaged', 'not good enough', 'cannot prepare', 'weighed', 'replaced', 'customer said no', 'no answer',
      'customer withdrew', 'refused at the door'
    )
  );
alter table orders.story
  drop constraint story_why_check,
  add constraint story_why_check check (
    why in (
      'sold out', 'damaged', 'not good enough', 'cannot prepare', 'weighed', 'replaced', 'customer said no', 'no answer',
      'customer withdrew', 'refused at the door', 'cancelled by customer', 'delivery cancelled'
    )
  );
