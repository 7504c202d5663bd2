-- Why a letter that waits has not left yet, as the carrier said it the last time.
alter table mail.letters
  add column tried_at timestamptz,
  add column tried_why text,
  add constraint letters_tried_check check ((tried_at is null) = (tried_why is null));

-- Those that wait and those that were refused are few among all the letters ever written: they are counted often, and shown to the operator.
create index letters_not_sent on mail.letters (id) where sent_at is null and channel <> 'paper';
