-- Why a slot was refused is a code, `limit_kind`, and what it is about: how much too much, which bike, which shop. Nobody writes `old_words` any
-- more: sentences told before, where the code alone does not say them again.
alter table delivery.refused_slots rename column why to old_words;
alter table delivery.refused_slots rename constraint refused_slots_why_check to refused_slots_old_words_check;
alter table delivery.refused_slots
  alter column old_words drop not null,
  add column about jsonb not null default '{}';

update delivery.refused_slots r
set old_words = null, about = s.about::jsonb
from (
  values
    ('no bike', 'Aucun vélo ne roule encore ce jour-là.', '{}'),
    ('locked', 'Les tournées de ce jour sont closes.', '{}'),
    ('remade', 'Le dépôt refait la tournée de ce jour.', '{}'),
    ('full', 'Les vélos ont trop à faire à cette heure-là.', '{}'),
    ('shift', 'Aucun vélo ne roule si tard ce jour-là.', '{}'),
    ('skill', 'Personne ne peut porter plus de 15 kg ce jour-là.', '{"missing": "heavy"}'),
    ('skill', 'Aucun vélo n’a de place au surgelé ce jour-là.', '{"missing": "freezer-box"}')
) as s (limit_kind, sentence, about)
where r.limit_kind = s.limit_kind and translate(r.old_words, E'\u00a0', ' ') = s.sentence;

-- '1,2 kg de trop pour le plus grand vélo.'
update delivery.refused_slots r
set old_words = null,
  about = jsonb_build_object(
    case m.said[2] when 'g' then 'over_g' when 'kg' then 'over_g' else 'over_ml' end,
    (replace(translate(m.said[1], E' \u00a0\u202f', ''), ',', '.')::numeric * case m.said[2] when 'g' then 1 else 1000 end)::integer,
    'bike', null
  )
from (
  select o.wish_id, o.slot_from,
    regexp_match(
      o.old_words, E'^([0-9][0-9 \u00a0\u202f]*(?:,[0-9]+)?)[ \u00a0\u202f](g|kg|litres?) de trop pour le plus grand vélo[.]$'
    ) as said
  from delivery.refused_slots o
  where o.limit_kind in ('weight', 'volume')
) m
where m.wish_id = r.wish_id and m.slot_from = r.slot_from and m.said is not null;

-- 'Le Cageot n’est pas encore sur la carte du dépôt.', where the hub knows one shop of this name
update delivery.refused_slots r
set old_words = null, about = jsonb_build_object('place', named.id)
from (
  select p.hub_id, p.name, min(p.id::text) as id
  from delivery.places p
  group by p.hub_id, p.name
  having count(*) = 1
) named
where r.limit_kind = 'place' and r.hub_id = named.hub_id
  and r.old_words = named.name || ' n’est pas encore sur la carte du dépôt.';

alter table delivery.refused_slots
  alter column about drop default,
  add constraint refused_slots_limit_kind_check check (
    limit_kind in (
      'weight', 'volume', 'boxes', 'on-board', 'time', 'shift', 'ready', 'skill', 'full', 'no bike', 'locked', 'place', 'remade'
    )
  );
