-- A work that a device kept until it found a network: when it was done there, beside when we received it. Nothing is credited by that hour.
alter table training.works
  add column done_at timestamptz,
  add constraint works_done_before check (done_at <= handed_in_at);
