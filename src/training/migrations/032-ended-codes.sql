-- Why somebody left is what was typed, `ended_why`, or a code where nobody typed anything: their admission was withdrawn.
alter table training.trainees
  drop constraint trainees_check1,
  add column ended_code text check (ended_code in ('admission withdrawn'));
update training.trainees
set ended_code = 'admission withdrawn', ended_why = null
where ended_why = 'Retrait';
alter table training.trainees
  add constraint trainees_ended_once check (num_nonnulls(ended_why, ended_code) = case when until_day is null then 0 else 1 end);
