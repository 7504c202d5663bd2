-- A list that says absent who signed for themselves is asked about, like a sheet that contradicts itself.
alter table training.attendance_questions
  drop constraint attendance_questions_doubt_check,
  add constraint attendance_questions_doubt_check check (
    doubt in ('present without signature', 'present with a reason', 'signed yet listed absent')
  );
