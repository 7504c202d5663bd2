create schema market;

-- The market of a territory, and who runs it. `version` goes up with everything that customers may see changing, stock apart:
-- what servers keep in memory is read again when it does.
create table market.markets (
  id uuid primary key,
  organisation_id uuid not null unique references people.organisations (id),
  name text not null check (name <> ''),
  town text not null,
  version bigint not null default 1,
  opened_at timestamptz not null
);

create table market.merchants (
  id uuid primary key,
  market_id uuid not null references market.markets (id),
  organisation_id uuid not null unique references people.organisations (id),
  slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
  name text not null check (name <> ''),
  name_key text not null,
  sector text not null,
  story text not null default '',
  address text not null,
  -- the name of the street without the number of the door, and what its spellings share
  street text not null,
  street_key text not null,
  postcode text not null,
  town text not null,
  phone text,
  -- as OpenStreetMap writes them; '' when nobody said them
  hours text not null default '',
  commission_bp integer not null check (commission_bp between 0 and 5000),
  -- 'franchise': article 293 B of the CGI, no VAT on what this shop sells
  vat text not null default 'liable' check (vat in ('liable', 'franchise')),
  -- how cold the shop can keep goods until they leave
  colds text[] not null check (colds <@ array['ambient', 'le8', 'le4', 'le2', 'frozen']),
  away_from date,
  away_until date,
  away_words text not null default '',
  picture_id uuid,
  drawing text,
  -- its line in the last list of shops, as it was written
  list jsonb,
  opened_at timestamptz not null,
  closed_at timestamptz,
  check ((away_from is null) = (away_until is null)),
  check (away_until >= away_from)
);

create index merchants_by_street on market.merchants (street_key);

-- What is null was not said yet: a product is on sale (`published_at`) when nothing the law asks of it is missing.
create table market.products (
  id uuid primary key,
  merchant_id uuid not null references market.merchants (id),
  slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
  -- what the till calls it
  code text check (code <> ''),
  name text not null check (name <> ''),
  name_key text not null,
  aisle text not null,
  words text not null default '',
  ean text,
  price_cents integer check (price_cents > 0),
  -- the price is that of one piece (or packet), of a kilo, of a litre; quantities are pieces, grams, millilitres
  sold text not null check (sold in ('piece', 'weight', 'volume')),
  pack_words text not null default '',
  content integer check (content > 0),
  content_unit text check (content_unit in ('g', 'ml', 'cm', 'piece')),
  vat_bp integer check (vat_bp in (210, 550, 1000, 2000)),
  origin text check (origin <> ''),
  fishing text check (fishing in ('caught at sea', 'caught in fresh water', 'farmed')),
  cold text check (cold in ('ambient', 'le8', 'le4', 'le2', 'frozen')),
  contains text[] not null default '{}',
  may_contain text[] not null default '{}',
  declared_absent text[] not null default '{}',
  allergens_by text,
  allergens_on date,
  -- 'yes': sold by lots, each with its number and its date
  traced text not null default 'no' check (traced in ('yes', 'no')),
  lead_days integer not null default 0 check (lead_days between 0 and 60),
  -- one piece with its packing, for bikes; null: worked out from what it holds
  carried_g integer check (carried_g > 0),
  picture_id uuid,
  drawing text,
  -- the line of the till's last export, as it was written
  till jsonb,
  published_at timestamptz,
  withdrawn_at timestamptz,
  written_at timestamptz not null,
  written_by uuid references people.persons (id),
  unique (merchant_id, code),
  check ((content is null) = (content_unit is null)),
  check (not contains && may_contain and not contains && declared_absent and not may_contain && declared_absent),
  check ((allergens_by is null) = (allergens_on is null)),
  check (allergens_by is not null or (contains = '{}' and may_contain = '{}' and declared_absent = '{}')),
  check (published_at is null or (withdrawn_at is null and price_cents is not null and cold is not null))
);

create index products_by_merchant on market.products (merchant_id, name_key, id);
create index products_published on market.products (published_at) where published_at is not null;

-- What is there, and what customers who are paying hold: on_hand − reserved can be sold. In pieces, grams or millilitres.
create table market.stocks (
  product_id uuid primary key references market.products (id),
  on_hand integer not null check (on_hand >= 0),
  reserved integer not null default 0 check (reserved >= 0 and reserved <= on_hand),
  counted_at timestamptz not null
);

create table market.lots (
  id uuid primary key,
  product_id uuid not null references market.products (id),
  number text not null check (number <> ''),
  made_on date not null,
  date_kind text check (date_kind in ('use by', 'best before')),
  ends_on date,
  quantity integer not null check (quantity > 0),
  -- one step back (178/2002, article 18): who gave it; the shop itself when it made it
  supplier text not null default '',
  -- no more of it is sold: finished, too old, or recalled
  closed_at timestamptz,
  written_at timestamptz not null,
  written_by uuid references people.persons (id),
  unique (product_id, number),
  check ((date_kind is null) = (ends_on is null)),
  check (ends_on >= made_on)
);

create index lots_by_number on market.lots (number);

-- Every change of stock, never edited. `change` is in the unit of the product.
create table market.stock_moves (
  id bigint generated always as identity primary key,
  product_id uuid not null references market.products (id),
  lot_id uuid references market.lots (id),
  kind text not null check (kind in ('counted', 'received', 'taken away', 'sold', 'returned')),
  change integer not null,
  on_hand integer not null check (on_hand >= 0),
  moved_at timestamptz not null,
  moved_by uuid references people.persons (id)
);

create index stock_moves_by_product on market.stock_moves (product_id, id);

-- What a till said that nobody could take as it stood; the answer is the product's own column.
create table market.till_doubts (
  product_id uuid not null references market.products (id),
  about text not null check (about in ('price', 'stock', 'vat')),
  said text not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  primary key (product_id, about)
);

-- A product as it was before each change made by hand, so that the last one can be taken back.
create table market.product_changes (
  id bigint generated always as identity primary key,
  product_id uuid not null references market.products (id),
  before jsonb not null,
  changed_at timestamptz not null,
  changed_by uuid references people.persons (id),
  undone_at timestamptz
);

create index product_changes_by_product on market.product_changes (product_id, id);
