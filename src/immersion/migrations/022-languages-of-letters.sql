-- In which language whoever has no account here was last seen pressing a page of theirs: what is written to them next is in it.
create table immersion.login_languages (
  -- an e-mail, or a mobile (E.164)
  login text primary key check (login <> ''),
  language text not null check (language in ('fr', 'en', 'ar', 'uk')),
  noted_at timestamptz not null
);

-- The language of the page on which it was typed: the answer is in it.
alter table immersion.host_page_asks add column language text not null default 'fr' check (language in ('fr', 'en', 'ar', 'uk'));
alter table immersion.host_page_asks alter column language drop default;
alter table immersion.declarations add column language text not null default 'fr' check (language in ('fr', 'en', 'ar', 'uk'));
alter table immersion.declarations alter column language drop default;
