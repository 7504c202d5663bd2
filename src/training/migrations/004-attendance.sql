-- A sheet is opened by who trains: its code, shown in the room, lets trainees sign on their own telephone.
create table training.attendance_sheets (
  group_id uuid not null references actions.groups (id),
  day date not null,
  half text not null check (half in ('morning', 'afternoon')),
  code text not null check (code ~ '^[0-9]{4}$'),
  opened_at timestamptz not null,
  opened_by uuid not null references people.persons (id),
  primary key (group_id, day, half)
);

-- Who trained signs once everybody is marked.
create table training.sheet_signatures (
  group_id uuid not null references actions.groups (id),
  day date not null,
  half text not null check (half in ('morning', 'afternoon')),
  trainer_id uuid not null references people.persons (id),
  -- the path of a drawing in a frame of 300 by 100; null: the name was typed
  drawing text,
  signed_at timestamptz not null,
  primary key (group_id, day, half, trainer_id)
);

-- What is known of one person at one half-day. A correction is a new line: nothing is rewritten.
create table training.attendance_lines (
  n bigint generated always as identity primary key,
  id uuid not null unique,
  half_day_id uuid not null references training.half_days (id),
  person_id uuid not null references people.persons (id),
  status text not null check (status in ('present', 'absent')),
  late_minutes integer not null default 0 check (late_minutes between 0 and 300),
  reason text check (reason in ('illness', 'sick child', 'medical appointment', 'appointment', 'transport', 'unexcused', 'other')),
  reason_words text,
  -- what was received to prove the reason: 'Convocation'
  justification text,
  -- how the trainee signed
  signed text check (signed in ('drawn', 'typed', 'own device', 'on paper')),
  drawing text,
  -- the name of the trainer who signed beside, as an imported sheet of paper says it
  countersigned text,
  said_by uuid references people.persons (id),
  said_at timestamptz not null,
  -- why this line replaces the one before
  why text,
  -- the imported line that says this, so that the same file changes nothing
  source text,
  check (status = 'absent' or reason is null),
  check (status = 'present' or (late_minutes = 0 and signed is null)),
  check ((signed = 'drawn') = (drawing is not null)),
  check (reason_words is null or reason is not null)
);

create index attendance_lines_by_half_day on training.attendance_lines (half_day_id, person_id, n desc);
create index attendance_lines_by_person on training.attendance_lines (person_id);

create function training.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'training.% is written once: add a line that corrects', tg_table_name;
end $$;

create trigger attendance_lines_are_kept before update or delete on training.attendance_lines
for each row execute function training.refuse_rewriting();

-- A line that an imported sheet leaves in doubt, until somebody answers. It counts neither as presence nor as absence.
create table training.attendance_questions (
  id uuid primary key,
  group_id uuid not null references actions.groups (id),
  half_day_id uuid not null references training.half_days (id),
  person_id uuid not null references people.persons (id),
  doubt text not null check (doubt in ('present without signature', 'present with a reason')),
  -- what the imported line says, as it was written
  said text not null,
  asked_at timestamptz not null,
  answer text check (answer in ('present', 'absent')),
  answered_by uuid references people.persons (id),
  answered_at timestamptz,
  unique (half_day_id, person_id, said),
  check ((answer is null) = (answered_at is null))
);

create index attendance_questions_by_group on training.attendance_questions (group_id) where answered_at is null;

-- Where everybody stands: the last line said of each person at each half-day.
-- `group_id` is for whoever asks about one group: a condition on it reaches inside, one on the half-day's own table does not.
create view training.current_attendance as
select distinct on (h.group_id, l.half_day_id, p.canonical_id)
  l.n, l.id, h.group_id, l.half_day_id, p.canonical_id as person_id, l.status, l.late_minutes, l.reason, l.reason_words, l.justification,
  l.signed, l.drawing, l.countersigned, l.said_by, l.said_at, l.why,
  exists (
    select 1
    from training.attendance_questions q
    join people.published_persons asked on asked.id = q.person_id
    where q.half_day_id = l.half_day_id and asked.canonical_id = p.canonical_id and q.answered_at is null
  ) as doubted
from training.attendance_lines l
join training.half_days h on h.id = l.half_day_id
join people.published_persons p on p.id = l.person_id
order by h.group_id, l.half_day_id, p.canonical_id, l.n desc;
