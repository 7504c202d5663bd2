-- What whoever runs a market reads and writes is of that market. Until now a territory had one at most: what is here is of the oldest.
alter table orders.baskets add column market_id uuid references market.markets (id);
update orders.baskets b
set market_id = (select id from market.published_markets order by opened_at, id limit 1)
where exists (select from orders.basket_lines l where l.basket_id = b.id);

alter table orders.receipts add column market_id uuid references market.markets (id);
update orders.receipts r
set market_id = o.market_id
from orders.orders o
where o.id = r.order_id;
alter table orders.receipts alter column market_id set not null;
drop index orders.receipts_by_day;
create index receipts_by_market on orders.receipts (market_id, issued_on);
create index receipts_by_seller on orders.receipts (organisation_id, issued_on);

alter table orders.recalls add column market_id uuid references market.markets (id);
update orders.recalls
set market_id = (select id from market.published_markets order by opened_at, id limit 1);
alter table orders.recalls alter column market_id set not null;
create index recalls_by_market on orders.recalls (market_id, decided_at desc);

alter table orders.activity_costs add column market_id uuid references market.markets (id);
update orders.activity_costs
set market_id = (select id from market.published_markets order by opened_at, id limit 1);
alter table orders.activity_costs alter column market_id set not null;
drop index orders.activity_costs_by_month;
create index activity_costs_by_month on orders.activity_costs (market_id, month, written_at desc);

alter table orders.sales_ceilings add column market_id uuid references market.markets (id);
update orders.sales_ceilings
set market_id = (select id from market.published_markets order by opened_at, id limit 1);
alter table orders.sales_ceilings alter column market_id set not null;
create index sales_ceilings_by_day on orders.sales_ceilings (market_id, from_day desc);

drop index orders.orders_by_day;
create index orders_by_day on orders.orders (market_id, day, slot_from);
