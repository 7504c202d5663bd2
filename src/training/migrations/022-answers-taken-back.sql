-- An answer given to a work by mistake and taken back: what it said, who took it back and why. The work waits again; the minutes that it
-- credited leave by a line of the ledger.
create table training.answers_taken_back (
  work_id uuid not null references training.works (id),
  decision text not null check (decision in ('accepted', 'given back')),
  word text,
  answered_by uuid not null references people.persons (id),
  answered_at timestamptz not null,
  why text not null check (why <> ''),
  taken_back_by uuid not null references people.persons (id),
  taken_back_at timestamptz not null,
  primary key (work_id, answered_at)
);

create function training.refuse_taken_back_change() returns trigger language plpgsql as $$
begin
  raise exception 'an answer taken back is never changed';
end $$;

create trigger answers_taken_back_stay before update or delete or truncate on training.answers_taken_back
  for each statement execute function training.refuse_taken_back_change();

-- What a trainer saw is handed in by nobody: taken back, it waits for nothing and counts for nothing.
alter table training.works
  drop constraint works_decision_check,
  add constraint works_decision_check
    check (decision in ('accepted', 'given back', 'replaced', 'waived', 'taken back')),
  add constraint works_taken_back_by check (decision <> 'taken back' or (decided_by is not null and word <> ''));

-- What is credited again after that is a correction too: an activity keeps one line of credit. A quiz or a trace then signs by itself.
alter table training.ledger_lines
  drop constraint ledger_lines_proof_check,
  add constraint ledger_lines_proof_check
    check (proof in ('work', 'quiz', 'observation', 'statement', 'correction', 'taken back')),
  drop constraint ledger_lines_check1,
  add constraint ledger_lines_correction_signed check (
    kind = 'credit' or (why <> '' and (signed_by is not null or (proof in ('quiz', 'statement') and minutes > 0)))
  ),
  add constraint ledger_lines_taken_back_removes check (proof <> 'taken back' or (kind = 'correction' and minutes < 0));

-- A certificate of completion drawn up once its training was over: what it counts is no more taken back by a press.
create table training.certificates (
  group_id uuid not null references actions.groups (id),
  person_id uuid not null references people.persons (id),
  drawn_at timestamptz not null,
  primary key (group_id, person_id)
);
