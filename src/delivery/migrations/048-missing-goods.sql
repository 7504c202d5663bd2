-- What a shop did not give is a list, each of its goods with how much of it is missing. `words` keeps what was said before, where it is not
-- known again.
alter table delivery.gestures add column missing jsonb;

-- 'Salade : Il en manque 1 · Panier : Tout manque'
update delivery.gestures g
set missing = m.goods, words = ''
from (
  select o.id, bool_and(s.much is not null) as known,
    jsonb_agg(jsonb_build_object('label', r.said[1], 'much', s.much) order by part.n) as goods
  from delivery.gestures o
  cross join unnest(string_to_array(o.words, ' · ')) with ordinality as part (words, n)
  left join lateral regexp_match(part.words, '^(.*) : ([^:]*)$') as r (said) on true
  left join (
    values
      ('1', 'Il en manque 1'),
      ('2', 'Il en manque 2'),
      ('3', 'Il en manque 3'),
      ('4 or more', 'Il en manque 4 ou plus'),
      ('all', 'Tout manque')
  ) as s (much, sentence) on s.sentence = r.said[2]
  where o.why = 'some'
  group by o.id
) m
where m.id = g.id and m.known;

alter table delivery.gestures
  add constraint gestures_missing_check check (
    missing is null or (coalesce(why = 'some', false) and words = '' and jsonb_typeof(missing) = 'array')
  );
