-- A fact waits until its listeners have heard it. Those of before were handed to jobs, which tell them.
alter table facts.facts add column told_at timestamptz;
update facts.facts set told_at = now();
create index facts_waiting on facts.facts (id) where told_at is null;
