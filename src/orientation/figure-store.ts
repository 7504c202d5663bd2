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

/** How many people were admitted in these groups, and of how many of them an interview is noted. */
export type InterviewCounts = { admitted: number; interviewed: number }

/** Each person once, under any of their ids. */
export async function countInterviews(db: Db, groupIds: readonly GroupId[]): Promise<InterviewCounts> {
  const row = await db.row<InterviewCounts>(sql`
    select count(distinct who.canonical_id)::integer as admitted,
      count(distinct who.canonical_id) filter (where i.positioning_id is not null)::integer as interviewed
    from orientation.positionings p
    join people.published_persons who on who.id = p.person_id
    left join orientation.interviews i on i.positioning_id = p.id
    where p.group_id = any(${groupIds}::uuid[]) and p.state = 'admitted'`)
  return row ?? { admitted: 0, interviewed: 0 }
}
