import { addMonths, type Day } from '#platform/time'
import type { PersonId } from '#people'
import { sql, type Db } from '#platform/db'
import { dueOn } from './due.ts'

/**
 * Those of these people whom a training asks where they stand between two days: it has asked them, or it will, three or six months after their group.
 * For who would ask them the same.
 */
export async function askedAround(
  db: Db,
  personIds: readonly PersonId[],
  from: Day,
  to: Day,
): Promise<PersonId[]> {
  const rows = await db.rows<{ id: PersonId; endsOn: Day; askedOn: Day | null }>(sql`
    select distinct given.id, g.ends_on as "endsOn", (k.asked_at at time zone 'Europe/Paris')::date as "askedOn"
    from people.published_persons given
    join training.published_trainees t on t.person_id = given.canonical_id
    join actions.published_groups g on g.id = t.group_id
    left join training.after_asks k
      on k.group_id = t.group_id and k.person_id = any(people.published_ids_of(t.person_id)) and k.moment <> 'end'
    where given.id = any(${personIds}::uuid[])
      and (t.until_day is null or t.until_day > t.from_day)
      and g.ends_on between ${addMonths(from, -7)} and ${addMonths(to, -2)}`)
  const isAround = (day: Day) => from <= day && day <= to
  const found = rows.filter(
    ({ endsOn, askedOn }) =>
      (askedOn !== null && isAround(askedOn)) ||
      isAround(dueOn(endsOn, 'three months')) ||
      isAround(dueOn(endsOn, 'six months')),
  )
  return [...new Set(found.map(({ id }) => id))]
}
