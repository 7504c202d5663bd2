-- Somebody wants to be told when a product is back: by the telephone or the e-mail that they gave, or as the person who is signed in. Told once,
-- forgotten after sixty days, and at once when they say so.
create table market.waits (
  id uuid primary key,
  -- 144 bits: the address where one says 'no more'
  secret text not null unique check (length(secret) >= 24),
  product_id uuid not null references market.products (id),
  reach text,
  person_id uuid references people.persons (id),
  asked_at timestamptz not null,
  told_at timestamptz,
  check ((reach is null) <> (person_id is null))
);

create unique index waits_open on market.waits (product_id, coalesce(reach, person_id::text)) where told_at is null;
create index waits_by_reach on market.waits (reach) where reach is not null;
create index waits_by_person on market.waits (person_id) where person_id is not null;
create index waits_to_forget on market.waits (asked_at);
