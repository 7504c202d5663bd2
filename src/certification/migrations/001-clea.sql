create schema certification;

-- The Cléa framework as it was published from a day on: data, so that no count stands in the code.
create table certification.frameworks (
  id text primary key,
  title text not null check (title <> ''),
  source text not null check (source <> ''),
  from_day date not null unique,
  loaded_at timestamptz not null
);

create table certification.framework_domains (
  framework_id text not null references certification.frameworks (id),
  number integer not null check (number > 0),
  title text not null check (title <> ''),
  short_title text not null check (short_title <> ''),
  primary key (framework_id, number)
);

create table certification.framework_sub_domains (
  framework_id text not null,
  domain integer not null,
  number integer not null check (number > 0),
  title text not null check (title <> ''),
  wording text not null check (wording in ('published', 'to be confirmed')),
  primary key (framework_id, domain, number),
  foreign key (framework_id, domain) references certification.framework_domains (framework_id, number)
);

-- What a trainer thinks of one sub-domain: an opinion, append-only; the latest line of each sub-domain is the one that counts.
create table certification.trainer_views (
  id bigint generated always as identity primary key,
  group_id uuid not null references actions.groups (id),
  person_id uuid not null references people.persons (id),
  framework_id text not null,
  domain integer not null,
  sub_domain integer not null,
  opinion text not null check (opinion in ('validated', 'not yet')),
  said_by uuid not null references people.persons (id),
  said_at timestamptz not null,
  foreign key (framework_id, domain, sub_domain)
    references certification.framework_sub_domains (framework_id, domain, number)
);

create index trainer_views_by_group on certification.trainer_views (group_id, person_id);
create index trainer_views_by_person on certification.trainer_views (person_id);

-- What the evaluating body decides of one domain. Signed, dated, never changed: a correction is a new line with its reason.
create table certification.evaluations (
  id uuid primary key,
  group_id uuid not null references actions.groups (id),
  person_id uuid not null references people.persons (id),
  framework_id text not null,
  domain integer not null,
  phase text not null check (phase in ('initial', 'final')),
  decision text not null check (decision in ('validated', 'not yet', 'not evaluated')),
  -- unknown only when nothing was evaluated
  evaluated_on date,
  -- the evaluator as the file names them, and the person we know by that name when one fits
  evaluator_name text not null,
  evaluator_id uuid references people.persons (id),
  origin text not null check (origin in ('signed', 'imported', 'corrected', 'answered')),
  -- why a line was corrected, or the word that came with an answer
  why text check (why <> ''),
  written_by uuid references people.persons (id),
  written_at timestamptz not null,
  foreign key (framework_id, domain) references certification.framework_domains (framework_id, number),
  check (evaluated_on is not null or decision = 'not evaluated'),
  check ((origin in ('corrected', 'answered')) = (why is not null)),
  check (origin <> 'signed' or evaluator_id is not null)
);

create index evaluations_by_group on certification.evaluations (group_id, person_id, domain);
create index evaluations_by_person on certification.evaluations (person_id);

-- Lines that no longer count, and the line that took their place: each is replaced once.
create table certification.evaluation_replacements (
  replaced_id uuid primary key references certification.evaluations (id),
  by_id uuid not null references certification.evaluations (id),
  check (replaced_id <> by_id)
);

create index evaluation_replacements_by_line on certification.evaluation_replacements (by_id);

-- What an evaluator has in mind and has not signed: theirs alone, and it can still change.
create table certification.evaluation_drafts (
  group_id uuid not null references actions.groups (id),
  person_id uuid not null references people.persons (id),
  framework_id text not null,
  domain integer not null,
  phase text not null check (phase in ('initial', 'final')),
  evaluator_id uuid not null references people.persons (id),
  decision text not null check (decision in ('validated', 'not yet', 'not evaluated')),
  evaluated_on date not null,
  drafted_at timestamptz not null,
  primary key (evaluator_id, group_id, person_id, phase, domain),
  foreign key (framework_id, domain) references certification.framework_domains (framework_id, number)
);

create index evaluation_drafts_by_group on certification.evaluation_drafts (group_id);

-- Two results of one domain on the same day: asked to the body, answered by somebody, never by the order of lines.
create table certification.evaluation_questions (
  id uuid primary key,
  group_id uuid not null references actions.groups (id),
  person_id uuid not null references people.persons (id),
  domain integer not null,
  evaluated_on date not null,
  asked_at timestamptz not null,
  answer_id uuid unique references certification.evaluations (id),
  answered_by uuid references people.persons (id),
  answered_at timestamptz,
  check ((answer_id is null) = (answered_at is null)),
  check ((answer_id is null) = (answered_by is null))
);

create unique index evaluation_questions_once
  on certification.evaluation_questions (person_id, domain, evaluated_on) where answer_id is null;
create index evaluation_questions_by_group on certification.evaluation_questions (group_id);

-- What proves is only ever added to.
create function certification.refuse_change() returns trigger language plpgsql as $$
begin
  -- once its ten years are over, and then only, a line may go
  if tg_op = 'DELETE' and current_setting('certification.erasing', true) = 'on' then
    return old;
  end if;
  raise exception 'a line of % is never changed: add a new one', tg_table_name;
end $$;

create trigger trainer_views_only_grow before update or delete on certification.trainer_views
  for each row execute function certification.refuse_change();
create trigger evaluations_only_grow before update or delete on certification.evaluations
  for each row execute function certification.refuse_change();
create trigger evaluation_replacements_only_grow before update or delete on certification.evaluation_replacements
  for each row execute function certification.refuse_change();
