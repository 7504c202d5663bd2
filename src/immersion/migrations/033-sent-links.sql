-- Who accompanies a person sent them their own link again, because they lost it: when, and who.
create table immersion.sent_links (
  convention_id uuid not null references immersion.conventions (id) on delete cascade,
  sent_at timestamptz not null,
  sent_by text not null check (sent_by <> ''),
  primary key (convention_id, sent_at)
);
