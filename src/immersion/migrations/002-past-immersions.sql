-- An immersion of the past, as the list of whoever ran it tells it. History is kept even when it breaks the law: nothing is mended, the law
-- module flags it when it is read.
create table immersion.past_immersions (
  id uuid primary key,
  -- whose list told it
  keeper_id uuid not null references people.organisations (id),
  person_id uuid not null references people.persons (id),
  -- null while no host of ours has that SIRET
  host_id uuid references immersion.hosts (id),
  host_siret text check (host_siret ~ '^\d{14}$'),
  host_name text not null check (host_name <> ''),
  objects text[] not null check (cardinality(objects) > 0),
  from_day date not null,
  -- before the first day, when it was written so
  to_day date not null,
  minutes integer check (minutes > 0),
  renews_id uuid references immersion.past_immersions (id),
  prescribed_by text not null,
  -- during which contract of an integration structure
  cddi_from date,
  cddi_to date,
  report text not null check (report in ('received', 'awaited')),
  reached text check (reached in ('yes', 'partly', 'no')),
  -- the contract when the host hired, as it was said; null when it did not
  hired_as text,
  hired_on date,
  -- names, birth, host and first day as they were written: the same line sent twice is once
  line_key text not null,
  list jsonb not null,
  written_at timestamptz not null,
  written_by uuid references people.persons (id),
  unique (keeper_id, line_key),
  check ((cddi_from is null) = (cddi_to is null)),
  check (hired_as is not null or hired_on is null)
);

create index past_immersions_by_person on immersion.past_immersions (person_id, from_day);
create index past_immersions_by_host on immersion.past_immersions (host_id);
create index past_immersions_by_day on immersion.past_immersions (from_day, id);
