-- Whoever runs a market (its operator) reads and moves the money of that market only. The money of a territory was one market's until now.
create temporary table only_market on commit drop as
select operator_id
from market.published_markets
order by opened_at, id
limit 1;

-- null: opened before any market took this organisation in; nobody can be paid for it until one does
alter table payments.payees add column operator_id uuid references people.organisations (id);
update payments.payees set operator_id = (select operator_id from only_market);
-- an account was opened by hand for a shop that had none: each shop of a market now has its row, and the hourly job asks the provider
insert into payments.payees (organisation_id, operator_id, opened_at)
select organisation_id, operator_id, now()
from market.published_merchants
where closed_at is null
on conflict (organisation_id) do nothing;
create index payees_by_operator on payments.payees (operator_id, organisation_id);

alter table payments.payments add column operator_id uuid references people.organisations (id);
update payments.payments set operator_id = (select operator_id from only_market);
alter table payments.payments alter column operator_id set not null;
create index payments_by_operator on payments.payments (operator_id, opened_at);
create index payments_odd on payments.payments (operator_id, opened_at) where odd is not null;
create index refunds_failed on payments.refunds (failed_at) where failed_at is not null;

-- The ledger keeps each operator's accounts apart: those that belonged to nobody become those of the only operator there was. The only time
-- that it is written again: no posting, no cent changes.
alter table payments.postings disable trigger postings_append_only;
alter table payments.entries disable trigger entries_append_only;

alter table payments.postings add column operator_id uuid references people.organisations (id);
update payments.postings set operator_id = (select operator_id from only_market);
alter table payments.postings alter column operator_id set not null;
create index postings_by_operator on payments.postings (operator_id, id);

alter table payments.accounts add column operator_id uuid references people.organisations (id);
update payments.accounts set operator_id = (select operator_id from only_market);
insert into payments.accounts (id, kind, organisation_id, operator_id)
select id || ' ' || operator_id, kind, operator_id, operator_id
from payments.accounts
where organisation_id is null;
update payments.entries e
set account_id = a.id || ' ' || a.operator_id
from payments.accounts a
where a.id = e.account_id and a.organisation_id is null;
update payments.balances b
set account_id = a.id || ' ' || a.operator_id
from payments.accounts a
where a.id = b.account_id and a.organisation_id is null;
delete from payments.accounts where organisation_id is null;
alter table payments.accounts
  alter column organisation_id set not null,
  alter column operator_id set not null;
create index accounts_by_operator on payments.accounts (operator_id);

alter table payments.postings enable trigger postings_append_only;
alter table payments.entries enable trigger entries_append_only;
