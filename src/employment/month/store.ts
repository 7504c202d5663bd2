import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { ActionId } from '#actions'
import { seenIn } from '../search-store.ts'
import type { Reach } from '../reach.ts'

/** Posts of one activity on a day, and how many hours a week they hold. Nobody is named here. */
export type ActivityCount = {
  activity: string
  posts: number
  held: number
  minutes: number
  heldMinutes: number
}

/** The posts of these actions on that day, activity by activity. */
export async function countActivities(
  db: Db,
  actionIds: readonly ActionId[],
  on: Day,
): Promise<ActivityCount[]> {
  return db.rows<ActivityCount>(sql`
    select t.activity, count(*) as posts, count(held.minutes) as held, sum(t.weekly_minutes)::integer as minutes,
      coalesce(sum(held.minutes), 0)::integer as "heldMinutes"
    from employment.posts t
    left join lateral (
      select c.weekly_minutes as minutes
      from employment.cddis c
      left join employment.exits e on e.path_id = c.path_id
      where c.post_id = t.id and c.from_day <= ${on} and c.to_day >= ${on} and coalesce(e.left_on, ${on}) >= ${on}
      order by c.from_day desc, c.id
      limit 1
    ) held on true
    where t.action_id = any(${actionIds}::uuid[])
      and coalesce(t.since, ${on}) <= ${on} and coalesce(t.until, ${on}) >= ${on}
    group by t.activity
    order by min(t.code)`)
}

/** People of a month: at work on its last day, and how many came, left or were renewed in it. */
export type MonthCount = { present: number; entered: number; renewed: number; left: number }

/** The same for the people whom this reader may count. `on` is the last day of the month, or today in the month of today. */
export async function countMonth(
  db: Db,
  reach: Reach,
  { from, to, on }: { from: Day; to: Day; on: Day },
): Promise<MonthCount> {
  const row = await db.row<MonthCount>(sql`
    select count(distinct who.canonical_id) filter (where exists (
        select 1
        from employment.cddis c
        where c.path_id = p.id and c.from_day <= ${on} and c.to_day >= ${on} and coalesce(e.left_on, ${on}) >= ${on}
      )) as present,
      count(*) filter (where p.entered_on between ${from} and ${to}) as entered,
      count(*) filter (where e.left_on between ${from} and ${to}) as left,
      coalesce(sum((
        select count(*)
        from employment.cddis c
        where c.path_id = p.id and c.kind = 'renewal' and c.from_day between ${from} and ${to}
      )), 0)::integer as renewed
    from employment.paths p
    join people.published_persons who on who.id = p.person_id
    left join employment.exits e on e.path_id = p.id
    where ${seenIn(reach)}`)
  return row ?? { present: 0, entered: 0, renewed: 0, left: 0 }
}
