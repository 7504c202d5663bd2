-- What a customer keeps of a sale at a distance, as it was written to them: the contract (Code de la consommation, L221-13), what they gave up
-- (D221-5). `body`: in their language; `paper`: the same in French, for the printed sheet.
create table orders.kept (
  id uuid primary key,
  order_id uuid not null references orders.orders (id) on delete cascade,
  about text not null check (about in ('contract', 'withdrawal')),
  language text not null check (language in ('fr', 'en', 'uk', 'ar')),
  subject text not null,
  body text not null,
  paper_subject text not null,
  paper text not null,
  written_at timestamptz not null
);
create index kept_order on orders.kept (order_id);
