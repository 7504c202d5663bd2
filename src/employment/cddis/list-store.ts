import { join, sql, type Db, type Sql } from '#platform/db'
import { addDays, type Day } from '#platform/time'
import type { PersonId } from '#people'
import type { Cddi } from '../cddi.ts'
import { seenIn, type Search, namedAs } from '../search-store.ts'
import type { Reach } from '../reach.ts'

/** Contracts that end within so many days are seen in time to prepare what comes next. */
export const ENDING_DAYS = 60

export type CddiState = 'current' | 'ending' | 'without exit' | 'all'

export type ListedCddi = Cddi & {
  personId: PersonId
  familyName: string
  givenName: string
  postCode: string
  postTitle: string
  leftOn: Day | null
}

const cddiStates = (on: Day): Record<CddiState, Sql> => {
  const current = sql`c.from_day <= ${on} and c.to_day >= ${on} and coalesce(e.left_on, ${on}) >= ${on}`
  const last = sql`not exists (
    select 1
    from employment.cddis later
    where later.path_id = c.path_id and later.to_day > c.to_day
  )`
  return {
    current,
    ending: sql`${current} and c.to_day <= ${addDays(on, ENDING_DAYS)} and ${last}`,
    'without exit': sql`c.to_day < ${on} and e.path_id is null and ${last}`,
    all: sql`true`,
  }
}

const cddiTables = sql`
  from employment.cddis c
  join employment.paths p on p.id = c.path_id
  join people.published_persons who on who.id = p.person_id
  join employment.posts t on t.id = c.post_id
  left join employment.exits e on e.path_id = c.path_id`

/** One page of the contracts that this reader may open, those that end first first. */
export async function listCddis(
  db: Db,
  reach: Reach,
  { state, on, search, after, limit }: Search & { state: CddiState },
): Promise<ListedCddi[]> {
  const [day = '', id = ''] = after.split('~')
  const conditions = [
    seenIn(reach),
    cddiStates(on)[state],
    namedAs(search),
    ...(id ? [sql`(c.to_day, c.id) > (${day}::date, ${id}::uuid)`] : []),
  ]
  return db.rows<ListedCddi>(sql`
    select c.id, c.path_id as "pathId", c.post_id as "postId", c.number, c.kind, c.from_day as "fromDay", c.to_day as "toDay",
      c.weekly_minutes as "weeklyMinutes", c.revision, p.person_id as "personId", who.family_name as "familyName",
      who.given_name as "givenName", t.code as "postCode", t.title as "postTitle", e.left_on as "leftOn"
    ${cddiTables}
    where ${join(conditions, ' and ')}
    order by c.to_day, c.id
    limit ${limit}`)
}

/** How many contracts are in each state, for this reader. */
export async function countCddis(db: Db, reach: Reach, on: Day): Promise<Record<CddiState, number>> {
  const states = cddiStates(on)
  const row = await db.row<Record<CddiState, number>>(sql`
    select count(*) filter (where ${states.current}) as current, count(*) filter (where ${states.ending}) as ending,
      count(*) filter (where ${states['without exit']}) as "without exit", count(*) as all
    ${cddiTables}
    where ${seenIn(reach)}`)
  return row ?? { current: 0, ending: 0, 'without exit': 0, all: 0 }
}
