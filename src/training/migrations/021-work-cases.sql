-- A work is a text, a file, a quiz or nothing; what waits has no answer yet, and what was replaced says by whom.
alter table training.works
  add constraint works_quiz_alone check (answers is null or (words is null and file_id is null)),
  add constraint works_waiting_unanswered check (decision is not null or (decided_by is null and word is null)),
  add constraint works_replaced_by check (decision <> 'replaced' or (decided_by is not null and word is null));
