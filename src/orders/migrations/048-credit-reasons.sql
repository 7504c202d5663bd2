-- Why a credit note was issued is a code in its content; what somebody typed stays its words.
update orders.receipts r
set content = (r.content - 'why') || jsonb_build_object('reason', coalesce(
  (
    select jsonb_build_object('why', s.why, 'about', left(r.content->>'why', -length(' : ' || s.sentence || '.')))
    from (
      values
        ('sold out', 'il n’y en a plus'),
        ('damaged', 'le produit était abîmé'),
        ('not good enough', 'le produit n’était pas assez beau'),
        ('cannot prepare', 'le commerce n’a pas pu le préparer'),
        ('weighed', 'pesé, moins cher que prévu'),
        ('replaced', 'remplacé par un produit moins cher'),
        ('customer said no', 'vous n’avez pas voulu du remplacement'),
        ('no answer', 'pas de réponse à la proposition de remplacement'),
        ('customer withdrew', 'vous y avez renoncé')
    ) as s (why, sentence)
    where k.said like '_% : ' || s.sentence || '.'
  ),
  (
    select jsonb_build_object('why', s.why)
    from (
      values
        ('nobody could prepare', 'Livraison : aucun commerce n’a pu préparer la commande.'),
        ('not confirmed', 'La commande n’a pas pu être confirmée'),
        ('cancelled by customer', 'Annulée par le client'),
        ('delivery cancelled', 'Livraison annulée'),
        ('came late', 'Paiement arrivé trop tard'),
        ('all given up', 'Livraison : toute la commande est rendue')
    ) as s (why, sentence)
    where k.said = s.sentence
  ),
  (
    select jsonb_build_object(
      'why', case m.found[1] when 'Le reçu' then 'receipt replaced' else 'invoice replaced' end, 'about', m.found[2]
    )
    from regexp_match(k.said, '^(Le reçu|La facture) (\S+) est remplacé par une facture\.$') as m (found)
    where m.found is not null
  ),
  case when k.said is null then 'null'::jsonb else jsonb_build_object('words', r.content->>'why') end
))
from (
  select id, translate(content->>'why', U&'\00A0\202F', '  ') as said
  from orders.receipts
) as k
where k.id = r.id and r.content ? 'why';
