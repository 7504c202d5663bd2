-- Conventions whose missing signatures are all on paper and wait for their check only: kept before the first day, they may still be signed after it.
create view immersion.held_conventions as
select c.id
from immersion.conventions c
where c.state = 'signing'
  and exists (
    select from immersion.signatories s
    join immersion.paper_signatures p on p.signatory_id = s.id
    where s.convention_id = c.id and p.version = c.version and p.checked_at is null
  )
  and not exists (
    select from immersion.signatories s
    where s.convention_id = c.id
      and not exists (
        select from immersion.signature_lines l
        where l.convention_id = c.id and l.version = c.version and l.role = s.role and l.what = 'signed'
      )
      and not exists (
        select from immersion.paper_signatures p
        where p.signatory_id = s.id and p.version = c.version and p.checked_at is null
      )
  );

-- One that nobody signed in time counts no more once its first day is past, `sign_by`: nobody may sign it then.
create or replace view immersion.counted_periods as
select i.person_id, i.host_siret, i.from_day, i.to_day, i.renews_id is not null as is_renewal, null::date as sign_by
from immersion.past_immersions i
union all
select c.person_id, c.host_siret, c.from_day, coalesce(c.ended_on, c.to_day), c.renews_id is not null,
  case when c.state = 'signing' and c.id not in (select h.id from immersion.held_conventions h) then c.from_day end
from immersion.conventions c
where c.state in ('signing', 'signed', 'ended early');
