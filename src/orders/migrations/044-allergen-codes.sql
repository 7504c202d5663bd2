-- What a product that is proposed contains is kept in codes, and said in the language of who reads it. Null: its shop had declared nothing;
-- `words`: a sentence that could not be read, kept as it is.
alter table orders.replacements rename column allergens to sentence;
alter table orders.replacements
  add column allergens jsonb check (
    allergens is null or allergens ? 'words' or (allergens ? 'contains' and allergens ? 'mayContain')
  );
with names (n, code, name) as (
  values
    (1, 'gluten', 'gluten'), (2, 'crustaceans', 'crustacés'), (3, 'eggs', 'œuf'), (4, 'fish', 'poisson'),
    (5, 'peanuts', 'arachide'), (6, 'soybeans', 'soja'), (7, 'milk', 'lait'), (8, 'nuts', 'fruits à coque'),
    (9, 'celery', 'céleri'), (10, 'mustard', 'moutarde'), (11, 'sesame', 'sésame'), (12, 'sulphites', 'sulfites'),
    (13, 'lupin', 'lupin'), (14, 'molluscs', 'mollusques')
),
said as (
  select r.id, part.key, named.name
  from orders.replacements r
  cross join lateral (
    values
      ('contains', substring(r.sentence from '^Contient[^:.]*: ([^.]*)\.')),
      ('mayContain', substring(r.sentence from 'Peut contenir[^:.]*: ([^.]*)\.$'))
  ) part (key, list)
  cross join lateral regexp_split_to_table(part.list, ', | et ') named (name)
  where r.sentence ~ '^(Contient[^:.]*: [^.]*\.)? ?(Peut contenir[^:.]*: [^.]*\.)?$'
),
read as (
  select s.id,
    jsonb_build_object(
      'contains', coalesce(jsonb_agg(n.code order by n.n) filter (where s.key = 'contains'), '[]'),
      'mayContain', coalesce(jsonb_agg(n.code order by n.n) filter (where s.key = 'mayContain'), '[]')
    ) as kept
  from said s
  left join names n on n.name = s.name
  group by s.id
  having bool_and(n.code is not null)
)
update orders.replacements r
set allergens = coalesce(
  case when r.sentence = 'Sans allergène déclaré.' then '{"contains": [], "mayContain": []}'::jsonb end,
  (select read.kept from read where read.id = r.id),
  jsonb_build_object('words', r.sentence)
)
where r.sentence <> '';
alter table orders.replacements drop column sentence;
