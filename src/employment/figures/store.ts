import { sql, type Db, type Sql } from '#platform/db'
import type { Day } from '#platform/time'
import type { ActionId } from '#actions'
import type { ExitRow, ExitTally, Tally } from './exit-tally.ts'
import { seenIn } from '../search-store.ts'
import type { Reach } from '../reach.ts'

/** Two rows that turned out to be one person left once: a category that only one of them knows is the good one. */
const departures = (paths: Sql, on: Day): Sql => sql`
  select p.action_id, who.canonical_id, e.left_on, count(distinct e.category) as said, min(e.category) as category
  from employment.exits e
  join employment.paths p on p.id = e.path_id
  join people.published_persons who on who.id = p.person_id
  where ${paths} and e.left_on <= ${on}
  group by p.action_id, who.canonical_id, e.left_on`

const tally = sql`
  count(*) filter (where said = 1 and category = 'durable') as durable,
  count(*) filter (where said = 1 and category = 'transition') as transition,
  count(*) filter (where said = 1 and category = 'positive') as positive,
  count(*) filter (where said = 1 and category = 'other') as other,
  count(*) filter (where said = 1 and category = 'withdrawn') as withdrawn,
  count(*) filter (where said <> 1) as undocumented`

/** The exits of the people whom a reader may count, by category, up to that day. */
export async function tallyOfReach(db: Db, reach: Reach, on: Day): Promise<ExitTally> {
  const row = await db.row<ExitTally>(sql`select ${tally} from (${departures(seenIn(reach), on)}) left_once`)
  return row ?? { durable: 0, transition: 0, positive: 0, other: 0, withdrawn: 0, undocumented: 0 }
}

/** What the figures of these actions are made of, counted by the database: compared with the rows in the tests. */
export async function countInSql(db: Db, actionIds: readonly ActionId[], on: Day): Promise<Tally[]> {
  return db.rows<Tally>(sql`
    with open_posts as (
      select t.action_id, count(*) as posts
      from employment.posts t
      where t.action_id = any(${actionIds}::uuid[])
        and coalesce(t.since, ${on}) <= ${on} and coalesce(t.until, ${on}) >= ${on}
      group by t.action_id
    ),
    counts as (
      select action_id, ${tally}
      from (${departures(sql`p.action_id = any(${actionIds}::uuid[])`, on)}) left_once
      group by action_id
    )
    select asked.id as "actionId", coalesce(o.posts, 0)::integer as posts, coalesce(c.durable, 0)::integer as durable,
      coalesce(c.transition, 0)::integer as transition, coalesce(c.positive, 0)::integer as positive,
      coalesce(c.other, 0)::integer as other, coalesce(c.withdrawn, 0)::integer as withdrawn,
      coalesce(c.undocumented, 0)::integer as undocumented
    from unnest(${actionIds}::uuid[]) with ordinality as asked (id, n)
    left join open_posts o on o.action_id = asked.id
    left join counts c on c.action_id = asked.id
    order by asked.n`)
}

/** Every exit of an action, under the person it is about today. */
export async function exitRowsOf(db: Db, actionId: ActionId): Promise<ExitRow[]> {
  return db.rows<ExitRow>(sql`
    select who.canonical_id as "personId", e.left_on as "leftOn", e.category
    from employment.exits e
    join employment.paths p on p.id = e.path_id
    join people.published_persons who on who.id = p.person_id
    where p.action_id = ${actionId}
    order by e.left_on, who.canonical_id, e.path_id`)
}
