-- Somebody who was written twice in a group, under two spellings, is one trainee once the two are said to be one person: of the rows, the one
-- that has not ended counts, or the last to end; the first day is that of all.
create or replace view training.published_trainees as
select e.group_id, p.canonical_id as person_id,
  (
    select min(twin.from_day)
    from training.trainees twin
    join people.published_persons same on same.id = twin.person_id
    where twin.group_id = e.group_id and same.canonical_id = p.canonical_id
  ) as from_day,
  e.until_day, p.given_name, p.family_name
from training.trainees e
join people.published_persons p on p.id = e.person_id
where not exists (
  select 1
  from training.trainees twin
  join people.published_persons same on same.id = twin.person_id
  where twin.group_id = e.group_id and same.canonical_id = p.canonical_id
    and (coalesce(twin.until_day, 'infinity'), twin.person_id) > (coalesce(e.until_day, 'infinity'), e.person_id)
);
