-- An event of a company: a day open to the public, with its poster. `opened_at`: anybody may register from then on; held, it says what it gave.
create table company.events (
  id uuid primary key,
  company_id uuid not null references company.companies (id),
  title text not null check (title <> ''),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  place text not null check (place <> ''),
  price text not null default '',
  cause text not null default '',
  picture text not null check (picture in ('ironing', 'meal', 'cleaning')),
  layout text not null default 'wall' check (layout in ('wall', 'line', 'paper')),
  led_by uuid not null references people.persons (id),
  written_by uuid not null references people.persons (id),
  written_at timestamptz not null,
  opened_at timestamptz,
  held_at timestamptz,
  held_by uuid references people.persons (id),
  came integer check (came between 0 and 10000),
  ironed_g integer check (ironed_g between 0 and 10000000),
  earned_cents integer check (earned_cents between 0 and 10000000),
  learnt text,
  check ((held_at is null) = (held_by is null) and (held_at is null) = (came is null)),
  check ((held_at is null) = (ironed_g is null) and (held_at is null) = (earned_cents is null))
);
create index events_by_company on company.events (company_id, starts_at);

-- What there is to do, who does it, and when it was done.
create table company.event_tasks (
  id uuid primary key,
  event_id uuid not null references company.events (id),
  words text not null check (words <> ''),
  person_id uuid references people.persons (id),
  done_at timestamptz,
  written_at timestamptz not null
);
create index event_tasks_by_event on company.event_tasks (event_id);

-- What it costs and what it brings, as planned.
create table company.budget_lines (
  id uuid primary key,
  event_id uuid not null references company.events (id),
  name text not null check (name <> ''),
  way text not null check (way in ('out', 'in')),
  cents integer not null check (cents between 0 and 1000000),
  written_at timestamptz not null,
  withdrawn_at timestamptz
);
create index budget_lines_by_event on company.budget_lines (event_id);

-- Who comes, without an account: a first name and how many. Nothing else is asked; it is erased a month after the day.
create table company.registrations (
  id uuid primary key,
  event_id uuid not null references company.events (id),
  name text not null check (name <> ''),
  people integer not null check (people between 1 and 10),
  registered_at timestamptz not null
);
create index registrations_by_event on company.registrations (event_id);
