-- The button that leads to another page says what it opens in the language of who reads: its French was kept here, and nothing read it.
alter table training.activity_addresses
  drop column verb;
