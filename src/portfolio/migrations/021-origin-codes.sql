-- What a room saw of an evidence is a code of its own with its figures, said in the language of whoever reads. Words stay where they came as
-- words: those that were kept in French before, and those of an archive, whose author nobody here can ask.
alter table portfolio.evidence
  drop constraint evidence_check,
  add column origin_seen jsonb check (origin_seen is null or coalesce(origin_seen ->> 'code', '') <> '');
alter table portfolio.evidence
  add constraint evidence_origin_told_once check (
    (origin is null) = (origin_id is null)
    and num_nonnulls(origin_words, origin_seen) = case when origin is null then 0 else 1 end
  );
