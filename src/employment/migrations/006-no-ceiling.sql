-- L5132-15-1 sets no ceiling for somebody of 50 or more, or recognised as a disabled worker: one answer for both, which says neither.
alter table employment.cddi_answers
  drop constraint cddi_answers_reason_check,
  add constraint cddi_answers_reason_check check (
    reason in (
      'extension granted', 'training under way', 'no ceiling', 'shorter hours agreed', 'trial ended', 'handover', 'replacement',
      'as written'
    )
  );
