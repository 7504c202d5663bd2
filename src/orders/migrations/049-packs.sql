-- What was sold was kept in our own French ('les 250 g', 'la pièce', 'le kilo'): it is what the product had, its content and the words that its
-- merchant typed, and is said in the language of who reads. A metre that was typed '1 m' stays in words.
alter table orders.lines
  add column content integer check (content > 0),
  add column content_unit text check (content_unit in ('g', 'ml', 'cm', 'piece')),
  add constraint lines_content_whole check ((content is null) = (content_unit is null));

alter table orders.replacements
  add column content integer check (content > 0),
  add column content_unit text check (content_unit in ('g', 'ml', 'cm', 'piece')),
  add constraint replacements_content_whole check ((content is null) = (content_unit is null));

create temporary table packs_said on commit drop as
select said.pack_words,
  case
    when said.pack_words in ('la pièce', 'le kilo', 'le litre', 'le mètre') then ''
    when read.metre is not null then '1' || U&'\00A0' || 'm'
    when read.count is not null or read.amount is not null then ''
    else coalesce(read.pair[1], said.pack_words)
  end as words,
  case
    when said.pack_words = 'le mètre' then 100
    when read.metre is not null then null
    else coalesce(read.count[1]::integer, round(replace(replace(measured.much, U&'\00A0', ''), ',', '.')::numeric * u.by)::integer)
  end as content,
  case
    when said.pack_words = 'le mètre' then 'cm'
    when read.metre is not null then null
    when read.count is not null then 'piece'
    else u.unit
  end as content_unit
from (
  select pack_words from orders.lines
  union
  select pack_words from orders.replacements
) as said
cross join lateral (
  select regexp_match(said.pack_words, U&'^les 1\00A0m$') as metre,
    regexp_match(replace(said.pack_words, U&'\00A0', ''), '^les ([1-9][0-9]{0,8})$') as count,
    regexp_match(said.pack_words, U&'^les ([0-9\00A0]+(?:,[0-9]+)?)\00A0(kg|g|cl|l|cm|m)$') as amount,
    regexp_match(said.pack_words, U&'^(.+) [(]([0-9\00A0]+(?:,[0-9]+)?)\00A0(kg|g|cl|l|cm|m)[)]$') as pair
) as read
cross join lateral (
  select coalesce(read.amount[1], read.pair[2]) as much, coalesce(read.amount[2], read.pair[3]) as sign
) as measured
left join (
  values ('g', 'g', 1), ('kg', 'g', 1000), ('cl', 'ml', 10), ('l', 'ml', 1000), ('cm', 'cm', 1), ('m', 'cm', 100)
) as u (sign, unit, by) on u.sign = measured.sign;

update orders.lines l
set content = s.content, content_unit = s.content_unit, pack_words = s.words
from packs_said s
where s.pack_words = l.pack_words and l.pack_words <> '';

update orders.replacements r
set content = s.content, content_unit = s.content_unit, pack_words = s.words
from packs_said s
where s.pack_words = r.pack_words and r.pack_words <> '';
