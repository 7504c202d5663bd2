-- A customer changed their mind about a product within fourteen days of having it (Code de la consommation, L221-18): said once.
create table orders.withdrawals (
  line_id uuid primary key references orders.lines (id) on delete cascade,
  declared_at timestamptz not null
);
