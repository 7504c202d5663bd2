-- An activity that is done on another page of Beffroi, a course for instance, and the verb of the button that leads there.
create table training.activity_addresses (
  activity_id uuid primary key references training.activities (id),
  address text not null check (address ~ '^/[^/]'),
  verb text not null check (verb <> '')
);
