-- Why an order was cancelled is a code, and its words are kept only where somebody chose their own: rewording a page changes no history.
alter table delivery.orders add column cancelled_words text;

update delivery.orders o
set cancelled_why = coalesce(k.code, 'other'),
  cancelled_words = case when k.code is null then o.cancelled_why end
from delivery.orders c
left join (
  values
    ('le temps de payer est passé', 'lapsed'),
    ('la commande n’est pas payée', 'not paid'),
    ('annulée par le client', 'by customer'),
    ('annulée par le commerçant', 'by shop'),
    ('aucun commerce n’a pu préparer la commande', 'nothing prepared')
) as k (words, code) on k.words = lower(c.cancelled_why)
where o.id = c.id and c.cancelled_at is not null;

alter table delivery.orders add constraint orders_cancelled_why_check
  check (cancelled_why in ('lapsed', 'not paid', 'by customer', 'by shop', 'nothing prepared', 'other'));
alter table delivery.orders add constraint orders_cancelled_words_check
  check ((cancelled_why is not distinct from 'other') = (cancelled_words is not null));
