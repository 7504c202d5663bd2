-- What the payment simulator of demos and tests holds: objects as the provider's protocol writes them. Empty elsewhere.
create table payments.simulator_objects (
  id text primary key,
  kind text not null,
  body jsonb not null,
  made_at timestamptz not null
);

create index simulator_objects_by_kind on payments.simulator_objects (kind, made_at);

-- '' is the platform's
create table payments.simulator_balances (
  account text primary key,
  cents bigint not null
);

create table payments.simulator_keys (
  key text primary key,
  ask text not null,
  status integer not null,
  body jsonb not null
);

create table payments.simulator_announcements (
  id text primary key,
  body jsonb not null,
  made_at timestamptz not null,
  sent_at timestamptz
);
