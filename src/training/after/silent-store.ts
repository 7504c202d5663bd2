import type { GroupId } from '#actions'
import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'

/** How many people are to be called: in each of some groups, and in all. */
export type Silent = { of: ReadonlyMap<GroupId, number>; people: number }

/** Who has not said where they stand, in these groups, while they may still answer. The caller has the right to the groups. */
export async function countSilent(db: Db, groupIds: readonly GroupId[], on: Day): Promise<Silent> {
  const rows = await db.rows<{ groupId: GroupId | null; people: number }>(sql`
    select k.group_id as "groupId", count(distinct p.canonical_id)::integer as people
    from training.after_asks k
    join people.published_persons p on p.id = k.person_id
    where k.group_id = any(${groupIds}::uuid[]) and k.moment <> 'end' and k.open_until >= ${on}
      and not exists (select 1 from training.situations s where s.ask_id = k.id)
    group by rollup (k.group_id)`)
  return {
    of: new Map(rows.flatMap(({ groupId, people }) => (groupId ? [[groupId, people]] : []))),
    people: rows.find(({ groupId }) => groupId === null)?.people ?? 0,
  }
}
