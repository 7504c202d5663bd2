-- The ledger, in double entry: money in is positive, money out is negative, and each posting adds up to nothing. Only ever added to.
create table payments.accounts (
  id text primary key,
  kind text not null,
  organisation_id uuid references people.organisations (id),
  check (id = kind || coalesce(' ' || organisation_id, ''))
);

create table payments.postings (
  id bigint generated always as identity primary key,
  -- what happened, once: 'share sold 1f0e…'
  key text not null unique,
  kind text not null,
  organisation_id uuid references people.organisations (id),
  payment_id uuid references payments.payments (id),
  reference text not null,
  posted_at timestamptz not null
);

create index postings_by_organisation on payments.postings (organisation_id, posted_at, id);
create index postings_by_payment on payments.postings (payment_id);
create index postings_by_reference on payments.postings (reference, id);

create table payments.entries (
  posting_id bigint not null references payments.postings (id),
  account_id text not null references payments.accounts (id),
  cents bigint not null check (cents <> 0),
  primary key (posting_id, account_id)
);

create index entries_by_account on payments.entries (account_id, posting_id);

-- The sum of each account's entries, moved in the transaction that adds them.
create table payments.balances (
  account_id text primary key references payments.accounts (id),
  cents bigint not null
);

create function payments.refuse_unbalanced() returns trigger language plpgsql as $$
begin
  if (select sum(cents) from payments.entries where posting_id = new.posting_id) <> 0 then
    raise exception 'posting % does not add up to zero', new.posting_id using errcode = 'check_violation', constraint = 'posting_balanced';
  end if;
  return null;
end $$;

create constraint trigger posting_balanced after insert on payments.entries
deferrable initially deferred for each row execute function payments.refuse_unbalanced();

create function payments.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is only ever added to' using errcode = 'restrict_violation', constraint = 'ledger_append_only';
end $$;

create trigger postings_append_only before update or delete or truncate on payments.postings
for each statement execute function payments.refuse_change();
create trigger entries_append_only before update or delete or truncate on payments.entries
for each statement execute function payments.refuse_change();
