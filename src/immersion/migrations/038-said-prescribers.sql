-- In whose name a body said that it prescribes, each time: what stands is the last one.
create table immersion.prescriber_words (
  organisation_id uuid not null references people.organisations (id),
  n integer not null check (n > 0),
  kind text not null check (kind in ('france-travail', 'mission-locale', 'cap-emploi', 'siae', 'departement', 'delegate')),
  delegated_by text not null,
  from_day date,
  to_day date,
  -- of that name; empty when nobody is known to have said it
  said_by text not null,
  said_at timestamptz not null,
  primary key (organisation_id, n)
);

insert into immersion.prescriber_words (organisation_id, n, kind, delegated_by, from_day, to_day, said_by, said_at)
select s.organisation_id, 1, s.kind, s.delegated_by, s.from_day, s.to_day, coalesce(p.given_name || ' ' || p.family_name, ''), s.written_at
from immersion.prescribers s
left join people.published_persons p on p.id = s.written_by;
