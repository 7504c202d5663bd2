-- A weight far above what this crop usually gives was asked again, and whoever weighed said that it is so: above how much it was asked.
alter table farm.lots
  add column sure_above integer,
  add constraint lots_sure_above check (sure_above > 0 and sure_above < quantity);
