-- Why something was corrected is what was typed, `why`, or a code where nobody typed anything: a list that was imported says otherwise.
alter table employment.corrections
  alter column why drop not null,
  add column why_code text check (why_code in ('list imported'));
update employment.corrections
set why_code = 'list imported', why = null
where why = 'Liste importée';
alter table employment.corrections
  add constraint corrections_why_once check (num_nonnulls(why, why_code) = 1);
