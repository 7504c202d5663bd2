-- In which language a customer read when they paid: what they are written to is in it. Null: French.
alter table orders.orders add column language text check (language in ('en', 'ar', 'uk'));
