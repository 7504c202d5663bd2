-- What counts against the ceilings of a host (D5135-3): immersions that lists of the past tell, and conventions that somebody was asked to sign.
create view immersion.counted_periods as
select i.person_id, i.host_siret, i.from_day, i.to_day, i.renews_id is not null as is_renewal
from immersion.past_immersions i
union all
select c.person_id, c.host_siret, c.from_day, coalesce(c.ended_on, c.to_day), c.renews_id is not null
from immersion.conventions c
where c.state in ('signing', 'signed', 'ended early');
