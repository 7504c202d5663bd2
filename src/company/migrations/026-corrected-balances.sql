-- When the figures of a day were last written again: what was told of them before is out of date.
alter table company.events
  add column corrected_at timestamptz,
  add constraint events_corrected check (corrected_at is null or held_at is not null);
