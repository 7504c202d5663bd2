import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { GroupId } from '#actions'
import type { PersonId } from '#people'

/** Who evaluates a group on that day, by the name people sort on. */
export async function evaluatorsOf(
  db: Db,
  groupId: GroupId,
  on: Day,
): Promise<{ personId: PersonId; name: string }[]> {
  return db.rows<{ personId: PersonId; name: string }>(sql`
    select p.canonical_id as "personId", p.given_name || ' ' || p.family_name as name
    from people.published_circle_places place
    join people.published_persons p on p.id = place.person_id
    where place.circle_id = ${groupId}
      and place.relation = 'evaluator'
      and place.from_day <= ${on}
      and coalesce(place.until_day, ${on}) >= ${on}
    group by p.canonical_id, p.given_name, p.family_name
    order by p.family_name collate "fr-x-icu", p.given_name collate "fr-x-icu", p.canonical_id`)
}
