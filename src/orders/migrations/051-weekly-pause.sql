-- A weekly basket rests until a day: nothing is prepared for the days before it.
alter table orders.weekly add column paused_until date;
