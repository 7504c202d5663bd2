-- What is wrong with an order of a file is a code, `kind`, and the cells it is about. Nobody writes `old_words` any more: sentences asked before,
-- where the code and the cells do not say them again.
alter table delivery.doubts rename column why to old_words;
alter table delivery.doubts rename constraint doubts_why_check to doubts_old_words_check;
alter table delivery.doubts
  alter column old_words drop not null,
  add column about jsonb not null default '{}';

update delivery.doubts d
set old_words = null
from (
  values
    ('two versions', 'Ses lignes ne disent pas toutes le même client, la même adresse ou la même heure.'),
    ('no weight', 'Un poids manque.'),
    ('cold', 'Le froid d’un produit n’est pas compris.'),
    ('heavy parcel', 'Un colis pèse plus de 25 kg (norme NF X35-109).')
) as s (kind, sentence)
where d.kind = s.kind and translate(d.old_words, E'\u00a0', ' ') = s.sentence;

-- a cell is between « and », each with its no-break space
update delivery.doubts d
set old_words = null, about = m.about
from (
  select o.id,
    case
      when o.kind in ('date', 'amount') then jsonb_build_object('said', r.said[1])
      when o.kind = 'hours' then jsonb_build_object('from', r.said[1], 'to', r.said[2])
      else jsonb_build_object('places', r.said[1]::integer)
    end as about
  from delivery.doubts o
  join (
    values
      ('date', E'^La date de livraison «[ \u00a0](.*)[ \u00a0]» n’existe pas[.]$'),
      ('amount', E'^Le montant «[ \u00a0](.*)[ \u00a0]» n’est pas compris[.]$'),
      ('hours', E'^Le créneau «[ \u00a0](.*) à (.*)[ \u00a0]» n’est pas compris[.]$'),
      ('too many places', E'^Elle passe dans ([0-9]+) magasins[ \u00a0]: un vélo en fait 5 au plus[.]$')
  ) as s (kind, sentence) on s.kind = o.kind
  cross join regexp_match(o.old_words, s.sentence) as r (said)
  where r.said is not null
) m
where m.id = d.id;

alter table delivery.doubts
  alter column about drop default,
  add constraint doubts_about_check check (
    old_words is not null
    or case
      when kind in ('date', 'amount') then about ? 'said'
      when kind = 'hours' then about ?& array['from', 'to']
      when kind = 'too many places' then about ? 'places'
      else true
    end
  );
