-- How long a film lasts, in seconds; null for what has no length, and for what came before it was asked.
alter table files.files add column length_s real check (length_s > 0);
