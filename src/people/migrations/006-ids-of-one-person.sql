-- A person may stand on several rows, and what hangs on any of them is theirs. Whoever asks about one person asks here,
-- rather than joining the rows to each other once more.
create function people.published_canonical(person uuid) returns uuid
language sql stable parallel safe
as $$
  select coalesce(p.merged_into, p.id)
  from people.persons p
  where p.id = person
$$;

comment on function people.published_canonical(uuid) is
  'The person whom this row is today; null when nobody has this id.';

create function people.published_ids_of(person uuid) returns uuid[]
language sql stable parallel safe
as $$
  select array(
    select same.id
    from people.persons same
    where coalesce(same.merged_into, same.id) = (
      select coalesce(mine.merged_into, mine.id)
      from people.persons mine
      where mine.id = person
    )
  )
$$;

comment on function people.published_ids_of(uuid) is
  'Every id under which this person is known, this one with them; none when nobody has it.';
