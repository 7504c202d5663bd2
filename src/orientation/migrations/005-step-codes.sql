-- Why somebody withdrew is a code, and when the meeting is to which they are called is an instant; `words` stays what somebody said, or the name
-- of a place, a group, a body. A step noted when both were one sentence keeps it in `words` where it is not known again.
alter table orientation.steps
  add column withdrawal text check (withdrawal in ('found a job', 'absent', 'gave up', 'twice', 'other')),
  add column meeting_at timestamptz;

-- 'found a job · CDI'
update orientation.steps s
set withdrawal = m.said[1], words = m.said[2]
from (
  select o.id, regexp_match(o.words, '^(found a job|absent|gave up|twice|other)(?: · (.*))?$') as said
  from orientation.steps o
  where o.step = 'withdrawn'
) m
where m.id = s.id and m.said is not null;

-- 'lundi 8 juin 2026 à 9 h 30, AFP2I, Arras, salle 2'
update orientation.steps s
set meeting_at = m.starts_at, words = m.place
from orientation.positionings p
join (
  select c.action_id, c.starts_at, c.place, c.starts_at at time zone 'Europe/Paris' as local
  from orientation.meetings c
) m on m.action_id = p.action_id
where s.step = 'invited' and p.id = s.positioning_id
  and translate(s.words, E'\u00a0\u202f', '  ')
    = (array['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'])[extract(dow from m.local)::integer + 1]
    || ' ' || extract(day from m.local) || case when extract(day from m.local) = 1 then 'er' else '' end
    || ' ' || (
      array[
        'janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'
      ]
    )[extract(month from m.local)::integer]
    || ' ' || extract(year from m.local) || ' à ' || extract(hour from m.local) || ' h'
    || case when extract(minute from m.local) = 0 then '' else to_char(m.local, ' MI') end
    || ', ' || translate(m.place, E'\u00a0\u202f', '  ');

alter table orientation.steps
  add constraint steps_withdrawal_of check (withdrawal is null or step = 'withdrawn'),
  add constraint steps_meeting_of check (meeting_at is null or step = 'invited');
