-- What a host says of an immersion that ends: three questions and a word. Answered again, it replaces, until seven days after the first time.
create table immersion.host_reports (
  convention_id uuid primary key references immersion.conventions (id) on delete cascade,
  reached text not null check (reached in ('yes', 'partly', 'no')),
  -- tasks of the convention, in its own words
  done_well text[] not null,
  would_hire text not null check (would_hire in ('yes', 'maybe', 'no')),
  words text not null check (length(words) <= 300),
  voice_id uuid,
  answered_by text not null check (answered_by <> ''),
  -- told on the telephone, it was written by somebody else
  written_by uuid references people.persons (id),
  first_at timestamptz not null,
  at timestamptz not null
);

-- What the person says of it: words, a voice, a picture.
create table immersion.own_reports (
  convention_id uuid primary key references immersion.conventions (id) on delete cascade,
  words text not null check (length(words) <= 600),
  voice_id uuid,
  picture_id uuid,
  first_at timestamptz not null,
  at timestamptz not null,
  check (words <> '' or voice_id is not null or picture_id is not null)
);

-- Who was written to for their report: how many times, since when.
create table immersion.report_asks (
  convention_id uuid not null references immersion.conventions (id) on delete cascade,
  role text not null check (role in ('host', 'person')),
  told integer not null check (told > 0),
  first_on date not null,
  told_on date not null,
  primary key (convention_id, role)
);
