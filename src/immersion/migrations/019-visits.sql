-- While an immersion is under way, who accompanies the person goes there or calls: when, and how it goes.
create table immersion.visits (
  id uuid primary key,
  convention_id uuid not null references immersion.conventions (id) on delete cascade,
  day date not null,
  way text not null check (way in ('visit', 'call')),
  going text not null check (going in ('well', 'partly', 'badly')),
  words text not null check (length(words) <= 300),
  by_name text not null check (by_name <> ''),
  noted_at timestamptz not null
);

create index visits_by_convention on immersion.visits (convention_id, day);
