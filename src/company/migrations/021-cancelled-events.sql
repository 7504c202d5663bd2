-- A day that does not take place: who said so, when, and why; anybody reads it. `cancelled_told_at`: those who left an address were written to.
alter table company.events
  add column cancelled_at timestamptz,
  add column cancelled_by uuid references people.persons (id),
  add column cancelled_why text check (cancelled_why <> ''),
  add column cancelled_told_at timestamptz,
  add constraint events_cancelled check (
    (cancelled_at is null) = (cancelled_by is null) and (cancelled_at is null) = (cancelled_why is null)
    and (cancelled_told_at is null or cancelled_at is not null) and (cancelled_at is null or held_at is null)
  );

-- Whoever registers may leave an address, to be told when the day is cancelled, in the language of the page; erased with the rest.
alter table company.registrations
  add column email text check (email <> ''),
  add column language text not null default 'fr' check (language in ('fr', 'en', 'ar', 'uk'));
