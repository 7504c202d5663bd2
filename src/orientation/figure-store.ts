import { sql, type Db } from '#platform/db'
import type { GroupId } from '#actions'
import type { PersonId } from '#people'

/** A person admitted in a group, and the places of the group: one row each. */
export async function admissionsIn(
  db: Db,
  groupIds: readonly GroupId[],
): Promise<{ groupId: GroupId; personId: PersonId; state: string }[]> {
  return db.rows(sql`
    select p.group_id as "groupId", who.canonical_id as "personId", p.state
    from orientation.positionings p
    join people.published_persons who on who.id = p.person_id
    where p.group_id = any(${groupIds}::uuid[])`)
}

/** The same count made by the database, to be compared with ours. */
export async function countAdmissions(
  db: Db,
  groupIds: readonly GroupId[],
): Promise<{ groupId: GroupId; admitted: number; places: number }[]> {
  return db.rows(sql`
    select g.id as "groupId", g.places,
      count(distinct who.canonical_id) filter (where p.state = 'admitted') as admitted
    from actions.published_groups g
    left join orientation.positionings p on p.group_id = g.id
    left join people.published_persons who on who.id = p.person_id
    where g.id = any(${groupIds}::uuid[])
    group by g.id, g.places
    order by g.id`)
}
