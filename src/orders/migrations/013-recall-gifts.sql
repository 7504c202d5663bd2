-- A farm's lot may have been given, without a sale, or without ever reaching the market. To whom is read at the farm, as it is then; here,
-- who of them was spoken to. No reference to the gift: what is taken back at the farm leaves it after two years.
alter table orders.recalls add column farm_lot_ids uuid[] not null default '{}';
alter table orders.recalls drop constraint recalls_check1;
alter table orders.recalls add constraint recalls_names_something check (
  cardinality(lot_ids) > 0 or cardinality(farm_lot_ids) > 0 or (product_id is not null and from_day is not null)
);

create table orders.recall_gifts (
  recall_id uuid not null references orders.recalls (id),
  gift_id uuid not null,
  reached_at timestamptz not null,
  reached_by uuid not null references people.persons (id),
  primary key (recall_id, gift_id)
);
