import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { PathId, PostId } from '../ids.ts'

/** Who supervises the posts held in a path, and until when each. */
export async function supervisorsOfPath(
  db: Db,
  pathId: PathId,
): Promise<{ personId: PersonId; fromDay: Day; untilDay: Day }[]> {
  return db.rows(sql`
    select who.canonical_id as "personId", min(c.from_day) as "fromDay",
      least(max(c.to_day), coalesce(max(e.left_on), 'infinity')) as "untilDay"
    from employment.cddis c
    join employment.posts t on t.id = c.post_id
    join people.published_persons who on who.id = t.supervisor_id
    left join employment.exits e on e.path_id = c.path_id
    where c.path_id = ${pathId}
    group by who.canonical_id`)
}

/** Those who stand around a path as supervisors, whatever the day. */
export async function supervisorsAround(db: Db, pathId: PathId): Promise<PersonId[]> {
  const rows = await db.rows<{ personId: PersonId }>(sql`
    select distinct who.canonical_id as "personId"
    from people.published_circle_places place
    join people.published_persons who on who.id = place.person_id
    where place.circle_id = ${pathId} and place.relation = 'technical supervisor'`)
  return rows.map((row) => row.personId)
}

/** The paths that somebody works in today or later on this post. */
export async function pathsOnPost(db: Db, postId: PostId, from: Day): Promise<PathId[]> {
  const rows = await db.rows<{ id: PathId }>(sql`
    select distinct path_id as id
    from employment.cddis
    where post_id = ${postId} and to_day >= ${from}`)
  return rows.map((row) => row.id)
}
