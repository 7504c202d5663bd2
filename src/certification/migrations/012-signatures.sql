-- A correction written after the signatures is signed again by each juror: the first signature stays where it was.
alter table certification.minutes_signatures
  drop constraint minutes_signatures_pkey,
  add primary key (juror_id, decisions_hash);
