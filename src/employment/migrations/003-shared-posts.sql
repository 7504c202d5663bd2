-- Two contracts on one post, whose hours are more than those of the post, are asked about too.
alter table employment.cddi_answers
  drop constraint cddi_answers_flag_check,
  add constraint cddi_answers_flag_check check (
    flag in ('too short', 'too long', 'path too long', 'few hours', 'many hours', 'post over filled')
  ),
  drop constraint cddi_answers_reason_check,
  add constraint cddi_answers_reason_check check (
    reason in (
      'extension granted', 'training under way', 'shorter hours agreed', 'trial ended', 'handover', 'replacement', 'as written'
    )
  );
