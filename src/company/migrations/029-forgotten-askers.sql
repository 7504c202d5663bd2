-- Who asked and was forgotten is null, with when; what is said in their place is a sentence of the pages. Nobody noted when the first were forgotten: today.
alter table company.requests
  add column forgotten_at timestamptz,
  alter column client drop not null,
  alter column words drop not null;
update company.requests
set forgotten_at = now(), client = null, client_address = '', client_phone = '', words = null
where how = 'asked' and client = 'Quelqu’un de la maison';
alter table company.requests
  add constraint requests_forgotten check (
    (forgotten_at is null) = (client is not null) and (forgotten_at is null) = (words is not null)
  );

-- A quote keeps its number, its lines and its answer; its client is null once they are forgotten.
alter table company.quotes
  drop constraint quotes_check,
  add constraint quotes_answered check (
    (answer is null) = (answered_at is null)
    and (answer is not null or answered_by_name is null)
    and (answer is null or answered_by_name is not null or content -> 'client' = 'null'::jsonb)
  );
update company.quotes q
set content = jsonb_set(q.content, '{client}', 'null'), answered_by_name = null
from company.requests r
where r.id = q.request_id and r.forgotten_at is not null;
