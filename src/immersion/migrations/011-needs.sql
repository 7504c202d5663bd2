-- A need of recruitment: what a host looks for somebody to do. It is known to who knows the host, and written by who keeps the host.
create table immersion.needs (
  id uuid primary key,
  host_id uuid not null references immersion.hosts (id),
  -- the post as it is called, and its code of the ROME; '' when no code is known
  post text not null check (post <> ''),
  trade text not null,
  -- minutes a week, from and to; null when it was not said
  minutes_from integer check (minutes_from between 1 and 4200),
  minutes_to integer check (minutes_to >= minutes_from),
  contract text not null check (contract in ('CDI', 'CDD', 'CESU', 'other')),
  -- how long, or anything else said of it: '6 mois', 'temps partiel'
  contract_said text not null,
  start text not null check (start in ('day', 'month', 'soon', 'unsaid')),
  -- the day, or the first of the month
  starts_on date,
  -- how many people; null when it was not said, or not clearly: then its words are in `said`
  places smallint check (places between 1 and 99),
  -- the last day on which it may be answered; null while nobody gave one
  open_until date,
  -- whom to ask for, as they are called
  asks_for text not null,
  said text not null,
  -- what a person must look at before anybody is proposed
  asked text[] not null,
  closed_as text check (closed_as in ('filled', 'withdrawn')),
  closed_on date,
  closed_by uuid references people.persons (id),
  -- the line of a list, and what tells it from another; null for what somebody typed
  list jsonb,
  line_key text,
  written_at timestamptz not null,
  written_by uuid not null references people.persons (id),
  -- somebody typed, corrected or closed it here: a list no longer writes over it
  typed_at timestamptz,
  check ((minutes_from is null) = (minutes_to is null)),
  check ((start in ('day', 'month')) = (starts_on is not null)),
  check (closed_as is not null or (closed_on is null and closed_by is null)),
  unique (host_id, line_key)
);

create index needs_by_host on immersion.needs (host_id, id);
