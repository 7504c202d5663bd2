-- What the accounts of a ledger are called in the books of its operator's accountant. A line a decision, never edited: the last one counts.
create table payments.account_plans (
  id bigint generated always as identity primary key,
  operator_id uuid not null references people.organisations (id),
  accounts jsonb not null,
  closing_month integer not null check (closing_month between 1 and 12),
  decided_at timestamptz not null,
  decided_by uuid not null references people.persons (id)
);

create index account_plans_by_operator on payments.account_plans (operator_id, id desc);

create trigger account_plans_append_only before update or delete or truncate on payments.account_plans
for each statement execute function payments.refuse_change();

-- A year of an operator is read in the order of its days.
create index postings_by_day on payments.postings (operator_id, posted_at, id);
