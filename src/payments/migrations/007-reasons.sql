-- Why money goes back is a code, of a product (`about`) or of the whole; only what somebody wrote is kept as words.
alter table payments.refunds
  add column about text check (about <> ''),
  add column words text,
  alter column why drop not null;
update payments.refunds
set words = why, why = null;
-- 'Pain de campagne : il n’y en a plus.', as it was written until now
update payments.refunds r
set why = s.why, about = left(r.words, length(r.words) - length(s.sentence) - 4), words = null
from (
  values
    ('sold out', 'il n’y en a plus'),
    ('damaged', 'le produit était abîmé'),
    ('not good enough', 'le produit n’était pas assez beau'),
    ('cannot prepare', 'le commerce n’a pas pu le préparer'),
    ('weighed', 'pesé, moins cher que prévu'),
    ('replaced', 'remplacé par un produit moins cher'),
    ('customer said no', 'vous n’avez pas voulu du remplacement'),
    ('no answer', 'pas de réponse à la proposition de remplacement')
) as s (why, sentence)
where r.part = 'share' and r.words like '_%_: ' || s.sentence || '.';
update payments.refunds r
set why = s.why, words = null
from (
  values
    ('nobody could prepare', 'Livraison : aucun commerce n’a pu préparer la commande.'),
    ('not confirmed', 'La commande n’a pas pu être confirmée'),
    ('cancelled by customer', 'Annulée par le client'),
    ('came late', 'Paiement arrivé trop tard')
) as s (why, sentence)
where r.words = s.sentence;
alter table payments.refunds
  add constraint refunds_why_check check (
    why in (
      'sold out', 'damaged', 'not good enough', 'cannot prepare', 'weighed', 'replaced', 'customer said no', 'no answer',
      'nobody could prepare', 'not confirmed', 'cancelled by customer', 'delivery cancelled', 'came late'
    )
  ),
  add constraint refunds_reason_or_words check ((why is null) = (words is not null)),
  add constraint refunds_about_a_product check (
    (about is not null) = coalesce(why in (
      'sold out', 'damaged', 'not good enough', 'cannot prepare', 'weighed', 'replaced', 'customer said no', 'no answer'
    ), false)
  );

-- What came and is not what was asked: an amount is compared, only another currency is to be kept.
alter table payments.payments
  add column foreign_cents integer check (foreign_cents >= 0),
  add column foreign_currency text;
update payments.payments
set foreign_currency = lower(substring(odd from '^reçu en ([A-Z]*)')), foreign_cents = substring(odd from ' ([0-9]+) centièmes$')::integer
where odd like 'reçu en %';
drop index payments.payments_odd;
alter table payments.payments
  drop column odd,
  add constraint payments_foreign_check check ((foreign_cents is null) = (foreign_currency is null));
create index payments_odd on payments.payments (operator_id, opened_at)
where foreign_cents is not null or late_cents <> amount_cents;

-- The provider said nothing, or was not asked: these words were ours.
update payments.refunds set failure = 'not said' where failure = 'refusé';
update payments.payouts set failure = 'not said' where failure = 'refusé par la banque';
update payments.moves set refusal = 'account not opened yet' where refusal = 'compte pas encore ouvert';
