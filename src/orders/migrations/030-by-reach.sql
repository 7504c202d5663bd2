-- A customer without account finds their orders by the telephone or the e-mail that they proved; both are erased three months after.
create index orders_by_phone on orders.orders (phone, ordered_at) where phone is not null;
create index orders_by_email on orders.orders (email, ordered_at) where email is not null;
