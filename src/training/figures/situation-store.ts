import { sql, type Db } from '#platform/db'
import type { GroupId } from '#actions'
import type { SituationCounts } from './situation-figure.ts'

/** How many were asked where they stand, answered, and are employed, by group and moment, counted by the database. Same rules as `countSituations`. */
export async function situationCounts(db: Db, groupIds: readonly GroupId[]): Promise<SituationCounts[]> {
  return db.rows<SituationCounts>(sql`
    select k.group_id as "groupId", k.moment, count(*)::integer as asked, count(last.situation)::integer as answered,
      count(*) filter (where last.situation = 'employed')::integer as employed
    from training.after_asks k
    left join lateral (
      select s.situation
      from training.situations s
      where s.ask_id = k.id
      order by s.n desc
      limit 1
    ) last on true
    where k.group_id = any(${groupIds}::uuid[]) and k.moment <> 'end'
    group by k.group_id, k.moment
    order by k.group_id, k.moment desc`)
}
