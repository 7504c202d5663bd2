-- The title of a sequence that was opened for a week was a French sentence, found again by comparison: it is the number of its week, and `title`
-- is what somebody typed. Neither: it lasts as long as the training.
alter table training.sequences
  add column week_number integer check (week_number between 0 and 9999),
  alter column title drop not null;

update training.sequences
set week_number = substring(title from '\d+')::integer, title = null
where title ~ '^Semaine (0|[1-9]\d{0,3})$';

update training.sequences
set title = null
where title = 'Sur toute la durée';
