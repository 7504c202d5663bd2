-- An accident during an immersion (D5135-5). What is said of it is never written over: a correction is one more line.
create table immersion.accidents (
  id uuid primary key,
  convention_id uuid not null references immersion.conventions (id) on delete cascade,
  said_at timestamptz not null
);

create index accidents_by_convention on immersion.accidents (convention_id);

-- The facts that the form of a declaration asks for, in its order. Where somebody is hurt, and the care, are read by the smallest circle: accident/circle.ts.
create table immersion.accident_words (
  accident_id uuid not null references immersion.accidents (id) on delete cascade,
  n integer not null check (n > 0),
  happened_at timestamptz not null,
  place text not null check (place in ('there', 'elsewhere', 'on the way')),
  exactly text not null check (exactly <> ''),
  doing text not null check (doing <> ''),
  how text not null check (how <> ''),
  touched text not null,
  body_part text not null check (body_part <> ''),
  injury text not null check (injury <> ''),
  care text not null,
  stops_work text not null check (stops_work in ('yes', 'no', 'not known')),
  witness text not null,
  first_told text not null check (first_told <> ''),
  said_by text not null check (said_by in ('referent', 'person', 'guardian', 'host', 'accompanying', 'employer', 'prescriber')),
  said_name text not null check (said_name <> ''),
  said_at timestamptz not null,
  primary key (accident_id, n)
);

-- It was declared to the health insurance: when, and what proves it.
create table immersion.accident_declarations (
  accident_id uuid primary key references immersion.accidents (id) on delete cascade,
  declared_on date not null,
  reference text not null,
  proof_id uuid,
  said_by text not null,
  said_name text not null,
  said_at timestamptz not null,
  check (reference <> '' or proof_id is not null)
);
