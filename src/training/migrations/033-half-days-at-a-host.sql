-- A half-day that one trainee spends at the host of an immersion (PMSMP), by its convention: no half-day of the group, and nobody signs it here.
-- The convention stands in another room, and is forgotten sooner than what was attended: its id points to nothing, and the name of the host is kept.
alter table training.half_days
  add column person_id uuid references people.persons (id),
  add column convention_id uuid,
  add column host_name text,
  add constraint half_days_at_a_host check (
    num_nonnulls(person_id, convention_id, host_name) in (0, 3) and (person_id is null or mode = 'pmsmp')
  );

create unique index half_days_by_convention on training.half_days (convention_id, day, half) where convention_id is not null;

alter table training.attendance_lines
  drop constraint attendance_lines_why_code_check,
  add constraint attendance_lines_why_code_check check (
    why_code in ('came after all', 'question answered', 'sheet imported', 'noted at the host')
  );
