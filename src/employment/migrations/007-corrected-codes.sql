-- What was corrected is codes with what was and what is; what was kept as a sentence stays in its words.
alter table employment.corrections
  drop constraint corrections_what_check,
  alter column what type jsonb using jsonb_build_object('words', what),
  add constraint corrections_what check (num_nonnulls(what ->> 'words', what -> 'changes') = 1);
