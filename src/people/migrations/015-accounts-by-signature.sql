-- The account was opened by a signature alone: a code proved a telephone or an e-mail that somebody typed, not who reads it. False once its person
-- was let in otherwise: expected here, or given a role. Of those opened before, who was told how to come in or holds a role was let in; nobody asked
-- for the others, and they count as opened so.
alter table people.accounts add column by_signature boolean not null default false;

update people.accounts a
set by_signature = true
where a.welcomed_at is null
  and not exists (
    select 1
    from people.memberships m
    join people.persons held on held.id = m.person_id
    join people.persons mine on mine.id = a.person_id
    where coalesce(held.merged_into, held.id) = coalesce(mine.merged_into, mine.id)
  );
