-- Why a letter was refused was a French sentence of ours, or what the carrier said: it is a code, with the status of the gateway or the words of
-- the carrier.
alter table mail.letters add column refused_words text;

update mail.letters
set
  refused_why = case
    when refused_why = 'Aucun serveur de courriel n’est réglé (SMTP_URL).' then 'no mail server'
    when refused_why = 'Aucune passerelle de SMS n’est réglée (SMS_GATEWAY_URL).' then 'no SMS gateway'
    when refused_why ~ '^La passerelle a refusé \([0-9]+\)\.$' then 'gateway refused'
    else 'said'
  end,
  refused_words = case
    when refused_why ~ '^La passerelle a refusé \([0-9]+\)\.$' then substring(refused_why from '[0-9]+')
    when refused_why not in (
      'Aucun serveur de courriel n’est réglé (SMTP_URL).',
      'Aucune passerelle de SMS n’est réglée (SMS_GATEWAY_URL).'
    ) then refused_why
  end
where refused_why is not null;

alter table mail.letters
  add check (refused_why in ('no mail server', 'no SMS gateway', 'gateway refused', 'said')),
  add constraint letters_refused_words check (
    coalesce(refused_why in ('gateway refused', 'said'), false) = (refused_words is not null)
  );
