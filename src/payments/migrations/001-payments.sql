create schema payments;

-- The account of an organisation at the payment provider: who it is was checked there, its bank details are there. A mirror of what was last
-- read there.
create table payments.payees (
  organisation_id uuid primary key references people.organisations (id),
  provider_id text unique,
  opened_at timestamptz not null,
  receives boolean not null default false,
  pays_out boolean not null default false,
  -- what the provider still asks for, in its own words
  wants text[] not null default '{}',
  read_at timestamptz
);

-- Money asked from a customer, for several merchants at once. `asked` is the ask as it came: the same id with another ask is refused.
create table payments.payments (
  id uuid primary key,
  reference text not null check (reference <> ''),
  label text not null,
  email text,
  amount_cents integer not null check (amount_cents > 0),
  delivery_cents integer not null check (delivery_cents >= 0),
  delivery_vat_bp integer not null,
  delivery_refunded_cents integer not null default 0,
  asked text not null,
  return_url text not null,
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  -- the page of the provider where the customer pays
  page_id text unique,
  pay_url text,
  -- what the provider calls the money that came
  intent_id text unique,
  paid_at timestamptz,
  cancelled_at timestamptz,
  lapsed_at timestamptz,
  -- money that came when nothing was expected any more: kept after all, or given back
  late_at timestamptz,
  late_cents integer check (late_cents > 0),
  given_back_at timestamptz,
  -- what came is not what was asked: somebody must look
  odd text,
  check (delivery_refunded_cents between 0 and delivery_cents),
  check (paid_at is null or intent_id is not null),
  check ((late_at is null) = (late_cents is null)),
  check (given_back_at is null or (late_at is not null and paid_at is null))
);

create index payments_by_reference on payments.payments (reference);
create index payments_waiting on payments.payments (expires_at) where paid_at is null and lapsed_at is null and cancelled_at is null;
create index payments_late on payments.payments (late_at) where late_at is not null and paid_at is null and given_back_at is null;

-- What of a payment goes to one merchant. What is kept as commission follows from gross − refunded, always.
create table payments.shares (
  id uuid primary key,
  payment_id uuid not null references payments.payments (id),
  organisation_id uuid not null references payments.payees (organisation_id),
  label text not null,
  gross_cents integer not null check (gross_cents > 0),
  commission_bp integer not null check (commission_bp between 0 and 5000),
  vat_bp integer not null check (vat_bp between 0 and 3000),
  refunded_cents integer not null default 0,
  check (refunded_cents between 0 and gross_cents)
);

create index shares_by_payment on payments.shares (payment_id);
create index shares_by_organisation on payments.shares (organisation_id);

-- What was asked of the provider so that the account of a merchant holds what is left of a share: sent there, or taken back from what had
-- been sent (`from_id`). Written before it is asked; its id is the key.
create table payments.moves (
  id uuid primary key,
  share_id uuid not null references payments.shares (id),
  kind text not null check (kind in ('send', 'take back')),
  cents integer not null check (cents > 0),
  from_id uuid references payments.moves (id),
  asked_at timestamptz not null,
  provider_id text unique,
  done_at timestamptz,
  refused_at timestamptz,
  refusal text,
  check ((kind = 'take back') = (from_id is not null)),
  check ((done_at is null) = (provider_id is null)),
  check ((refused_at is null) = (refusal is null)),
  check (done_at is null or refused_at is null)
);

create index moves_by_share on payments.moves (share_id);
create unique index moves_waiting on payments.moves (share_id)
where done_at is null and refused_at is null;

-- `part`: of one merchant's share, of the delivery fee, or the whole of a payment that came too late.
create table payments.refunds (
  id uuid primary key,
  payment_id uuid not null references payments.payments (id),
  part text not null check (part in ('share', 'delivery', 'late')),
  share_id uuid references payments.shares (id),
  cents integer not null check (cents > 0),
  why text not null,
  decided_by uuid references people.persons (id),
  decided_at timestamptz not null,
  provider_id text unique,
  settled_at timestamptz,
  failed_at timestamptz,
  failure text,
  check ((part = 'share') = (share_id is not null)),
  check ((failed_at is null) = (failure is null)),
  check (failed_at is null or settled_at is null)
);

create index refunds_by_payment on payments.refunds (payment_id);
create index refunds_waiting on payments.refunds (decided_at)
where settled_at is null and failed_at is null;

create table payments.disputes (
  id uuid primary key,
  provider_id text not null unique,
  payment_id uuid not null references payments.payments (id),
  cents integer not null check (cents > 0),
  reason text not null,
  opened_at timestamptz not null,
  answer_until timestamptz,
  answer text,
  answered_by uuid references people.persons (id),
  answered_at timestamptz,
  told_at timestamptz,
  closed_at timestamptz,
  how text check (how in ('won', 'lost')),
  check ((answered_at is null) = (answer is null)),
  check ((closed_at is null) = (how is null))
);

create index disputes_by_payment on payments.disputes (payment_id);
create index disputes_open on payments.disputes (opened_at) where closed_at is null;

create table payments.payouts (
  id uuid primary key,
  organisation_id uuid not null references payments.payees (organisation_id),
  cents integer not null check (cents > 0),
  asked_at timestamptz not null,
  provider_id text unique,
  arrives_on date,
  paid_at timestamptz,
  returned_at timestamptz,
  failure text,
  check ((returned_at is null) = (failure is null))
);

create index payouts_by_payee on payments.payouts (organisation_id, asked_at);
-- one on its way at a time: two sweeps at once never pay twice
create unique index payouts_on_their_way on payments.payouts (organisation_id)
where paid_at is null and returned_at is null;

-- What the provider announced, kept by its id before anything is done: told twice, it is worked once.
create table payments.announcements (
  id text primary key,
  kind text not null,
  object_id text not null,
  payee text,
  received_at timestamptz not null,
  worked_at timestamptz
);
