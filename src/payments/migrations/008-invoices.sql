-- Who an invoice names. A line a decision, never edited: the last one counts.
create table payments.billing_identities (
  id bigint generated always as identity primary key,
  organisation_id uuid not null references people.organisations (id),
  name text not null check (name <> ''),
  siret text not null check (siret ~ '^[0-9]{14}$'),
  address text not null check (address <> ''),
  postcode text not null check (postcode ~ '^[0-9]{5}$'),
  town text not null check (town <> ''),
  vat text not null check (vat in ('liable', 'franchise')),
  vat_number text,
  decided_at timestamptz not null,
  decided_by uuid references people.persons (id),
  check ((vat = 'liable') = (vat_number is not null))
);

create index billing_identities_by_organisation on payments.billing_identities (organisation_id, id desc);

create table payments.invoice_numbers (
  operator_id uuid not null references people.organisations (id),
  year integer not null,
  last integer not null,
  primary key (operator_id, year)
);

-- What the commission of a market was for a merchant in a month, as its invoice says it. Only ever added to.
create table payments.invoices (
  id uuid primary key,
  operator_id uuid not null references people.organisations (id),
  organisation_id uuid not null references people.organisations (id),
  month date not null check (extract(day from month) = 1),
  kind text not null check (kind in ('invoice', 'credit note')),
  year integer not null,
  number integer not null check (number > 0),
  issued_on date not null,
  issued_at timestamptz not null,
  -- a credit note holds what it gives back: above zero too
  net_cents integer not null check (net_cents >= 0),
  vat_cents integer not null check (vat_cents >= 0),
  content jsonb not null,
  unique (operator_id, year, number),
  unique (operator_id, organisation_id, month),
  check (operator_id <> organisation_id)
);

create index invoices_by_organisation on payments.invoices (organisation_id, month desc);

create trigger invoices_append_only before update or delete or truncate on payments.invoices
for each statement execute function payments.refuse_change();
create trigger billing_identities_append_only before update or delete or truncate on payments.billing_identities
for each statement execute function payments.refuse_change();
