-- The hour that was chosen last, by the instant it begins: a refused card does not undo the choice.
alter table orders.baskets add column slot_from timestamptz;
