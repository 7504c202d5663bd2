-- One stay that the lists of two bodies tell, or that a list tells and all signed here, is one: it counts once against the ceilings.
-- Of two lists, the longer stands: it is the careful one. Compared with `toldOnce` in tests.
create view immersion.past_once as
select i.id
from immersion.past_immersions i
join people.published_persons p on p.id = i.person_id
where not exists (
    select
    from immersion.past_immersions o
    join people.published_persons q on q.id = o.person_id
    where q.canonical_id = p.canonical_id and o.keeper_id <> i.keeper_id and o.host_siret = i.host_siret and o.from_day <= i.to_day
      and i.from_day <= o.to_day and (o.from_day = i.from_day or o.to_day = i.to_day)
      and (o.to_day - o.from_day, o.id) > (i.to_day - i.from_day, i.id)
  )
  and not exists (
    select
    from immersion.conventions c
    join people.published_persons q on q.id = c.person_id
    where q.canonical_id = p.canonical_id and c.state in ('signed', 'ended early') and c.host_siret = i.host_siret
      and c.from_day <= i.to_day and i.from_day <= coalesce(c.ended_on, c.to_day)
      and (c.from_day = i.from_day or coalesce(c.ended_on, c.to_day) = i.to_day)
  );

create or replace view immersion.counted_periods as
select i.person_id, i.host_siret, i.from_day, i.to_day, i.renews_id is not null as is_renewal, null::date as sign_by, null::date as renewed_sign_by
from immersion.past_immersions i
join immersion.past_once o on o.id = i.id
union all
select c.person_id, c.host_siret, c.from_day, coalesce(c.ended_on, c.to_day), f.id is not null,
  case when c.state = 'signing' and c.id not in (select h.id from immersion.held_conventions h) then c.from_day end,
  case when f.state = 'signing' and f.id not in (select h.id from immersion.held_conventions h) then f.from_day end
from immersion.conventions c
left join immersion.conventions f
  on f.id = c.renews_id and f.host_siret = c.host_siret and f.state in ('signing', 'signed', 'ended early')
where c.state in ('signing', 'signed', 'ended early');
