-- In which language somebody read when they asked to be told: the message is in it. Null: French.
alter table market.waits add column language text check (language in ('en', 'ar', 'uk'));
