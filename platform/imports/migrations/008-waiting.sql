-- A file whose work waits for that of another one: its page says so, instead of how far it is.
alter table imports.tries
  add column waiting boolean not null default false;
