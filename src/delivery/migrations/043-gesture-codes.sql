-- What a courier said at a door or at a shop is a code. `words` stays for what is missing of an order, and for what no button says any more.
alter table delivery.gestures add column why text;

update delivery.gestures g
set why = coalesce(k.code, case g.kind when 'missing' then 'some' else 'other' end),
  words = case when k.code is null then g.words else '' end
from delivery.gestures c
left join (
  values
    ('missing', 'Le commerce est fermé', 'shut'),
    ('absent', 'Nouvel essai plus tard', 'again'),
    ('absent', 'Retour au dépôt', 'brought back'),
    ('absent', 'L’adresse est introuvable', 'address not found'),
    ('absent', 'L’entrée est fermée, personne ne répond', 'entrance shut'),
    ('refused', 'La personne n’en veut pas', 'not wanted'),
    ('refused', 'Un produit est abîmé', 'damaged'),
    ('refused', 'Ce n’est pas la bonne commande', 'wrong order')
) as k (kind, words, code) on k.kind = c.kind and k.words = c.words
where g.id = c.id and c.kind in ('missing', 'absent', 'refused');

alter table delivery.gestures add constraint gestures_why_check check (
  case kind
    when 'missing' then coalesce(why in ('shut', 'some'), false)
    when 'absent' then coalesce(why in ('again', 'brought back', 'address not found', 'entrance shut', 'other'), false)
    when 'refused' then coalesce(why in ('not wanted', 'damaged', 'wrong order', 'other'), false)
    else why is null
  end
);
