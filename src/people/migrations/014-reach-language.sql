-- In which language the page was where somebody asked for a code: it is sent in it. Null: French.
alter table people.reach_asks add column language text check (language in ('en', 'ar', 'uk'));
