-- Somebody wrote by mistake that a refund was given otherwise, or the money came back: it is owed again. Only ever added to.
create table payments.given_taken_back (
  given_id uuid primary key references payments.given_otherwise (id),
  why text not null check (why in ('not given', 'another refund', 'came back')),
  taken_back_at timestamptz not null,
  taken_back_by uuid not null references people.persons (id)
);

create trigger given_taken_back_append_only before update or delete or truncate on payments.given_taken_back
for each statement execute function payments.refuse_change();
