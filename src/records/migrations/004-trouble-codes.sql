-- What stops a relay was a French sentence, or what the other store replied: it is a code, with the words of the other store or of the network.
alter table records.relays add column trouble_words text;

update records.relays r
set trouble = s.code, trouble_words = s.words
from (
  select id, 'interrupted' as code, null as words
  from records.relays
  where trouble = 'interrompu'
  union all
  select id, 'leads inside', null
  from records.relays
  where trouble = 'cette adresse mène à une machine d’ici : rien n’a été envoyé'
  union all
  select id, 'no reply', null
  from records.relays
  where trouble = 'pas de réponse en 20 secondes'
  union all
  select id, 'no connection', substring(trouble from '^pas de connexion \((.*)\)$')
  from records.relays
  where trouble ~ '^pas de connexion \(.*\)$'
  union all
  select id, 'replied', trouble
  from records.relays
  where trouble ~ '^[0-9]'
) s
where s.id = r.id;

alter table records.relays
  add check (trouble in ('interrupted', 'leads inside', 'no reply', 'no connection', 'replied')),
  add check (coalesce(trouble in ('no connection', 'replied'), false) = (trouble_words is not null));
