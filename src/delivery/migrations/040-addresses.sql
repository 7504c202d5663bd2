-- A point may be that of an address as the State publishes it: nearer than the middle of a street, and it follows the address.
alter table delivery.places drop constraint places_point_from_check;
alter table delivery.places add constraint places_point_from_check check (point_from in ('person', 'street', 'address'));
alter table delivery.orders drop constraint orders_point_from_check;
alter table delivery.orders add constraint orders_point_from_check
  check (point_from in ('person', 'street', 'address', 'sent'));
