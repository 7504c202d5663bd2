-- Why something happened to an order is a code; `words` keep what somebody wrote. The product is that of `line_id`.
alter table orders.story add column why text;
update orders.story t
set why = s.why, words = ''
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
where t.what = 'line given back' and t.line_id is not null and t.words like '_%_: ' || s.sentence || '.';
update orders.story
set why = 'cancelled by customer', words = ''
where what = 'cancelled' and words = 'Annulée par le client';
alter table orders.story
  add constraint story_why_check check (
    why in (
      'sold out', 'damaged', 'not good enough', 'cannot prepare', 'weighed', 'replaced', 'customer said no', 'no answer',
      'cancelled by customer', 'delivery cancelled'
    )
  ),
  add constraint story_why_or_words check (why is null or words = '');
