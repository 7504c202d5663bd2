create schema actions;

create table actions.actions (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
  title text not null check (title <> ''),
  town text not null,
  lead_id uuid not null references people.organisations (id),
  -- one sentence for lists, then paragraphs for the public page
  summary text not null,
  story text not null default '',
  picture text not null default 'linge',
  created_at timestamptz not null,
  created_by uuid references people.persons (id),
  published_at timestamptz
);

create table actions.partners (
  action_id uuid not null references actions.actions (id),
  organisation_id uuid not null references people.organisations (id),
  part text not null check (part in ('positioning', 'finding employers', 'jury', 'evaluation', 'funding', 'hosting', 'support')),
  joined_at timestamptz not null,
  primary key (action_id, organisation_id, part)
);

-- A rule that a funder attached to an action. Dated: a new version never rewrites what was promised before it.
create table actions.obligations (
  id uuid primary key,
  action_id uuid not null references actions.actions (id),
  funder_id uuid not null references people.organisations (id),
  kind text not null check (kind = 'foad share'),
  at_least_percent integer not null check (at_least_percent between 1 and 100),
  pmsmp_counts_in_total boolean not null,
  reason text not null check (reason <> ''),
  from_day date not null,
  until_day date,
  set_at timestamptz not null,
  set_by uuid references people.persons (id),
  check (until_day >= from_day)
);

create unique index obligations_one_open on actions.obligations (action_id, kind) where until_day is null;

create table actions.groups (
  id uuid primary key,
  action_id uuid not null references actions.actions (id),
  slug text not null check (slug ~ '^[a-z0-9-]+$'),
  title text not null check (title <> ''),
  places integer not null check (places between 1 and 200),
  site text not null,
  starts_on date not null,
  ends_on date not null,
  opened_at timestamptz not null,
  opened_by uuid references people.persons (id),
  unique (action_id, slug),
  check (ends_on >= starts_on)
);

create table actions.photos (
  id uuid primary key,
  action_id uuid not null references actions.actions (id),
  file_id uuid not null references files.files (id),
  description text not null check (description <> ''),
  -- a photograph of people is shown only with a dated consent; one without people says so
  consent text not null check (consent in ('nobody on it', 'signed')),
  consent_on date,
  rank integer not null,
  added_at timestamptz not null,
  added_by uuid references people.persons (id),
  check ((consent = 'signed') = (consent_on is not null))
);

create index photos_by_action on actions.photos (action_id, rank);

create view actions.published_actions as
select id, slug, title, town, lead_id, summary, picture, published_at
from actions.actions;

create view actions.published_groups as
select id, action_id, slug, title, places, site, starts_on, ends_on
from actions.groups;
