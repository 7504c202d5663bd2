-- The page on which a juror wrote it: another page of theirs, shown before, undoes nothing that it has not seen.
alter table certification.jury_marks
  add column screen uuid;
alter table certification.jury_notes
  add column screen uuid;
