-- Why a line corrects the one before is a code where our program says it; `why` keeps what somebody wrote, and what lines said before codes:
-- a line is written once, so no old one is turned.
alter table training.attendance_lines
  drop constraint attendance_lines_reason_check,
  add constraint attendance_lines_reason_check check (
    reason in ('illness', 'sick child', 'medical appointment', 'appointment', 'transport', 'elsewhere', 'unexcused', 'other')
  ),
  add column why_code text check (why_code in ('came after all', 'question answered', 'sheet imported')),
  add constraint attendance_lines_why_once check (why is null or why_code is null);
