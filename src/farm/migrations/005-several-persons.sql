-- A chore is given to several people at once: one row each.
alter table farm.chore_persons drop constraint chore_persons_pkey;
alter table farm.chore_persons add primary key (chore_id, person_id);
