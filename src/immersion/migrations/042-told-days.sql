-- Whether the rooms that plan somebody's days were told where this convention has them; those signed before it was told are, the next morning.
alter table immersion.conventions
  add column days_told boolean not null default false;
