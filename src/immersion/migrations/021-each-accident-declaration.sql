-- A declaration said again is one more: the last one stands, those before it stay with what proves them.
alter table immersion.accident_declarations add column n integer not null default 1 check (n > 0);
alter table immersion.accident_declarations alter column n drop default;
alter table immersion.accident_declarations drop constraint accident_declarations_pkey;
alter table immersion.accident_declarations add primary key (accident_id, n);
