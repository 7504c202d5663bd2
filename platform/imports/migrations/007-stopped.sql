-- Whoever sent a long file may stop its reading: whoever works at it reads that, and keeps nothing.
alter table imports.tries add column stopped boolean not null default false;
