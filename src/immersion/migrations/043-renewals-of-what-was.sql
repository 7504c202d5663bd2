-- A renewal of a convention that was cancelled, that nobody was asked to sign, or of another place, stands for itself: it is one more convention of its host.
-- `renewed_sign_by`: the day after which the one that it renews counts no more, when nobody signed that in time.
create or replace view immersion.counted_periods as
select i.person_id, i.host_siret, i.from_day, i.to_day, i.renews_id is not null as is_renewal, null::date as sign_by, null::date as renewed_sign_by
from immersion.past_immersions i
union all
select c.person_id, c.host_siret, c.from_day, coalesce(c.ended_on, c.to_day), f.id is not null,
  case when c.state = 'signing' and c.id not in (select h.id from immersion.held_conventions h) then c.from_day end,
  case when f.state = 'signing' and f.id not in (select h.id from immersion.held_conventions h) then f.from_day end
from immersion.conventions c
left join immersion.conventions f
  on f.id = c.renews_id and f.host_siret = c.host_siret and f.state in ('signing', 'signed', 'ended early')
where c.state in ('signing', 'signed', 'ended early');
