-- A code leaves in the language that was chosen on the device where it is asked; null where nobody chose one there: then in that of the account.
alter table people.asks add column language text check (language in ('fr', 'en', 'ar', 'uk'));

-- When somebody chose the language in which they read; null while they did not, and of those who chose before it was kept. What was pressed since by a
-- link, in another language, says better in which one to write to them.
alter table people.persons add column language_chosen_at timestamptz;
