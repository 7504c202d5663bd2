-- What a course that proves an activity took, beside the work that it makes. Work that waits with its effort was done too fast to be
-- believed: it is credited once a trainer has said why.
create table training.efforts (
  work_id uuid primary key references training.works (id),
  seconds integer not null check (seconds >= 0),
  attempts integer not null check (attempts >= 0),
  answers integer not null check (answers >= 0),
  -- of the parts that were asked, the share that was done and not waived
  share numeric not null check (share > 0 and share <= 1)
);

-- A work that nobody has to do: it was excused, and credits nothing.
alter table training.works
  drop constraint works_decision_check,
  add constraint works_decision_check check (decision in ('accepted', 'given back', 'replaced', 'waived')),
  add constraint works_waived_by check (decision <> 'waived' or (decided_by is not null and word <> ''));
create unique index works_one_waived on training.works (activity_id, person_id) where decision = 'waived';
