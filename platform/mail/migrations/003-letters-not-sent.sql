-- Those that wait and those that were refused are few among all the letters ever written: they are counted each minute, and shown to the operator.
create index letters_not_sent on mail.letters (id) where sent_at is null and channel <> 'paper';
