create schema employment;

-- A conventioned integration post of an ACI. Its code is the ACI's own ('P01'); the action is the one that the ACI leads.
create table employment.posts (
  id uuid primary key,
  action_id uuid not null references actions.actions (id),
  code text not null check (code ~ '^[A-Z0-9-]{1,12}$'),
  rome text not null check (rome ~ '^[A-Z][0-9]{4}$'),
  title text not null check (title <> ''),
  activity text not null,
  weekly_minutes integer not null check (weekly_minutes between 1 and 2880),
  -- null while nobody was said to supervise it
  supervisor_id uuid references people.persons (id),
  -- from when and until when the State pays for it; a list rarely says it, then it is open
  since date,
  until date,
  written_at timestamptz not null,
  written_by uuid references people.persons (id),
  unique (action_id, code),
  check (until >= since)
);

-- Somebody's time in the ACI, from the first day to the exit. Its id is also the id of their circle (people).
create table employment.paths (
  id uuid primary key,
  action_id uuid not null references actions.actions (id),
  person_id uuid not null references people.persons (id),
  entered_on date not null,
  adviser_id uuid references people.persons (id),
  -- the last time anybody wrote in it: social follow-up is kept two years after
  moved_at timestamptz not null
);

create index paths_by_action on employment.paths (action_id);
create index paths_by_person on employment.paths (person_id);

create table employment.cddis (
  id uuid primary key,
  path_id uuid not null references employment.paths (id),
  post_id uuid not null references employment.posts (id),
  action_id uuid not null references actions.actions (id),
  -- the ACI's own number; null when it was typed without one
  number text check (number <> ''),
  kind text not null check (kind in ('initial', 'renewal')),
  from_day date not null,
  to_day date not null,
  weekly_minutes integer not null check (weekly_minutes between 1 and 2880),
  revision integer not null default 1,
  written_at timestamptz not null,
  written_by uuid references people.persons (id),
  unique (action_id, number),
  check (to_day >= from_day)
);

create index cddis_by_path on employment.cddis (path_id, from_day);
create index cddis_by_post on employment.cddis (post_id, from_day);
create index cddis_by_end on employment.cddis (to_day);

-- What somebody answered to a rule that a contract does not follow. A correction asks again: another revision.
create table employment.cddi_answers (
  cddi_id uuid not null references employment.cddis (id),
  revision integer not null,
  flag text not null check (flag in ('too short', 'too long', 'path too long', 'few hours', 'many hours')),
  reason text not null check (
    reason in ('extension granted', 'training under way', 'shorter hours agreed', 'trial ended', 'as written')
  ),
  answered_at timestamptz not null,
  answered_by uuid not null references people.persons (id),
  primary key (cddi_id, revision, flag)
);

-- How a path ended. Never a word on health or justice: such a motive is kept as 'personal reason'.
create table employment.exits (
  path_id uuid primary key references employment.paths (id),
  left_on date not null,
  category text check (category in ('durable', 'transition', 'positive', 'other', 'withdrawn')),
  motive text,
  -- why the category is not known yet
  to_settle text check (to_settle in ('nothing said', 'unknown motive', 'contradiction')),
  proof text check (proof in ('contract', 'entry paper', 'pay slip', 'declared')),
  -- six months later; null until asked
  situation text check (situation in ('employed', 'training', 'looking', 'not reached')),
  written_at timestamptz not null,
  written_by uuid references people.persons (id),
  check ((category is null) = (to_settle is not null)),
  check (
    motive is null
    or (category = 'durable' and motive in ('permanent job', 'long job', 'public service', 'own business'))
    or (category = 'transition' and motive in ('short job', 'aided job'))
    or (category = 'positive' and motive in ('training', 'other siae', 'retirement'))
    or (category = 'other' and motive in ('job seeker', 'inactive', 'no news'))
    or (category = 'withdrawn' and motive in ('trial ended', 'death', 'personal reason'))
  ),
  check (category is not null or motive is null)
);

create index exits_by_day on employment.exits (left_on);

-- Who changed what of a contract or of an exit, and why: it only grows.
create table employment.corrections (
  id bigint generated always as identity primary key,
  path_id uuid not null references employment.paths (id),
  what text not null check (what <> ''),
  why text not null check (why <> ''),
  corrected_at timestamptz not null,
  corrected_by uuid not null references people.persons (id)
);

create index corrections_by_path on employment.corrections (path_id, id);
