create schema web;

-- How many times something was tried in a window of time: limits that hold over several processes.
create table web.tries (
  key text not null,
  window_start timestamptz not null,
  count integer not null,
  primary key (key, window_start)
);
