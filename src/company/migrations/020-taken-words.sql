-- A group that withdraws its words and proposes others does not take them out of the edition that has them: the edition keeps those that
-- it took, so that its editor is told which ones to take away, until it takes the new ones.
alter table company.told_events add column taken_words text;
update company.told_events set taken_words = words where taken_in is not null;
alter table company.told_events
  drop constraint told_events_check1,
  add constraint told_events_taken check ((taken_in is null) = (taken_words is null) and (taken_at is null or taken_in is not null));
