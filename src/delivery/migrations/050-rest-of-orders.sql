-- An order of a file with more than five shops is two deliveries: the second says which one it is the rest of.
alter table delivery.orders add column rest_of uuid references delivery.orders (id);
create unique index orders_by_rest_of on delivery.orders (rest_of);
update delivery.orders as r
set rest_of = o.id
from delivery.orders o
where r.source = 'file' and o.source = 'file' and r.hub_id = o.hub_id and r.reference = o.reference || '-2'
  and r.fee_cents = 0 and (select count(*) from delivery.pickups p where p.order_id = o.id) = 5
  and (r.day, r.slot_from, r.slot_to, r.recipient_name, r.address, r.town)
    = (o.day, o.slot_from, o.slot_to, o.recipient_name, o.address, o.town);
