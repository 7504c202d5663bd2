-- People counted at the door of a day: a press each. Pressed by mistake, one is taken back.
create table company.entries (
  id uuid primary key,
  event_id uuid not null references company.events (id),
  counted_by uuid not null references people.persons (id),
  counted_at timestamptz not null,
  taken_back_at timestamptz
);
create index entries_by_event on company.entries (event_id);
create index entries_by_person on company.entries (counted_by);
