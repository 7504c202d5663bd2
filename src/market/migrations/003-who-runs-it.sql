-- Who runs each market, and for whom each shop sells: what the rooms that keep orders and money may read.
create view market.published_markets as
select id, organisation_id as operator_id, opened_at
from market.markets;

create view market.published_merchants as
select m.organisation_id, k.organisation_id as operator_id, m.closed_at
from market.merchants m
join market.markets k on k.id = m.market_id;

-- Said from now on by 'merchant opened': a fact that somebody has not heard yet says it too.
update facts.facts f
set payload = f.payload || jsonb_build_object('operatorId', p.operator_id)
from market.published_merchants p
where f.name = 'merchant opened' and p.organisation_id::text = f.payload ->> 'organisationId';
