-- Juries and their attestations are a room of their own, which shares no transaction with the Cléa: their rows go there as they are.
-- The schema is made here: the migrations of that room run after these.
create schema jury;

alter table certification.grids set schema jury;
alter table certification.grid_blocks set schema jury;
alter table certification.grid_skills set schema jury;
alter table certification.juries set schema jury;
alter table certification.jurors set schema jury;
alter table certification.jury_candidates set schema jury;
alter table certification.jury_marks set schema jury;
alter table certification.jury_notes set schema jury;
alter table certification.jury_decisions set schema jury;
alter table certification.jury_questions set schema jury;
alter table certification.minutes_signatures set schema jury;
alter table certification.attestations set schema jury;
alter table certification.signing_keys set schema jury;
