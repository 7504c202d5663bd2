-- What a merchant said of a line that is not brought as it was ordered, until its customer is told: then it stands.
create table orders.line_answers (
  line_id uuid primary key references orders.lines (id) on delete cascade,
  why text not null check (
    why in (
      'sold out', 'damaged', 'not good enough', 'cannot prepare', 'weighed', 'replaced', 'customer said no', 'no answer'
    )
  ),
  answered_at timestamptz not null,
  answered_by uuid references people.persons (id),
  -- its price went back and its customer was told
  settled_at timestamptz
);

create index line_answers_open on orders.line_answers (answered_at) where settled_at is null;

-- A product that a merchant proposes instead of a line, at the same price or less; its customer answers.
create table orders.replacements (
  id uuid primary key,
  line_id uuid not null references orders.lines (id) on delete cascade,
  product_id uuid not null references market.products (id),
  lot_id uuid references market.lots (id),
  name text not null check (name <> ''),
  sold text not null check (sold in ('piece', 'weight', 'volume')),
  pack_words text not null,
  -- what it contains, in words, as it was declared when it was proposed
  allergens text not null,
  vat_bp integer not null check (vat_bp between 0 and 3000),
  quantity integer not null check (quantity > 0),
  cents integer not null check (cents > 0),
  offered_at timestamptz not null,
  offered_by uuid references people.persons (id),
  answer_by timestamptz not null,
  answer text check (answer in ('yes', 'no', 'no answer', 'withdrawn')),
  answered_at timestamptz,
  check (offered_at < answer_by),
  check ((answer is null) = (answered_at is null))
);

create unique index replacements_open on orders.replacements (line_id) where answer is null;
create unique index replacements_taken on orders.replacements (line_id) where answer = 'yes';
create index replacements_by_lot on orders.replacements (lot_id) where lot_id is not null;

-- Receipts and credit notes: one row of numbers for a merchant and a year, without a gap, frozen when issued.
create table orders.receipt_numbers (
  organisation_id uuid not null references people.organisations (id),
  year integer not null,
  last integer not null check (last > 0),
  primary key (organisation_id, year)
);

create table orders.receipts (
  id uuid primary key,
  organisation_id uuid not null references people.organisations (id),
  year integer not null,
  number integer not null check (number > 0),
  kind text not null check (kind in ('receipt', 'credit note')),
  about text not null check (about in ('share', 'delivery')),
  order_id uuid not null references orders.orders (id),
  share_id uuid references orders.shares (id),
  -- the receipt that a credit note takes from
  corrects uuid references orders.receipts (id),
  issued_on date not null,
  issued_at timestamptz not null,
  -- who sold, what, the tax of each rate: as it was that day
  content jsonb not null,
  -- never negative: a credit note takes them away
  cents integer not null check (cents >= 0),
  net_cents integer not null check (net_cents >= 0),
  commission_cents integer not null check (commission_cents >= 0),
  unique (organisation_id, year, number),
  check ((about = 'share') = (share_id is not null)),
  check ((kind = 'credit note') = (corrects is not null)),
  check (net_cents <= cents)
);

create unique index receipts_of_share on orders.receipts (share_id) where kind = 'receipt';
create unique index receipts_of_delivery on orders.receipts (order_id) where kind = 'receipt' and about = 'delivery';
create index receipts_by_order on orders.receipts (order_id);
create index receipts_by_day on orders.receipts (issued_on, organisation_id);

-- A line given back after it was sold: why, and how much. Its id is that of the refund.
create table orders.given_back (
  id uuid primary key,
  line_id uuid not null references orders.lines (id),
  cents integer not null check (cents > 0),
  why text not null check (why <> ''),
  at timestamptz not null,
  by_person uuid references people.persons (id)
);

create index given_back_by_line on orders.given_back (line_id);
