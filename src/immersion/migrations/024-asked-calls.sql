-- Somebody who was not well where they were asked to be called: when, never why. It waits until a visit or a call is noted after it.
create table immersion.asked_calls (
  convention_id uuid not null references immersion.conventions (id) on delete cascade,
  day date not null,
  -- the last time on that day
  asked_at timestamptz not null,
  primary key (convention_id, day)
);
