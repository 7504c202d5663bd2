-- A relay that was stopped while it was sending kept what came of it: nothing is in the way of who sends nothing.
update records.relays set trouble = null where stopped_at is not null;

alter table records.relays add constraint relays_stuck check (
  trouble is null or (tried_at is not null and stopped_at is null)
);
