-- When this territory was last saved, for whoever watches over it.
create table territory.backups (
  made_at timestamptz primary key
);
