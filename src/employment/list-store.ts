import { join, sql, type Db, type Sql } from '#platform/db'
import { fold } from '#platform/i18n'
import { addDays, addMonths, type Day } from '#platform/time'
import type { Cddi } from './cddi.ts'
import { SITUATION_MONTHS, type Exit } from './exit.ts'
import { asExit, exitColumns, type ExitRow } from './exit-store.ts'
import { seenIn } from './reach-store.ts'
import type { Reach } from './reach.ts'

/** Contracts that end within so many days are seen in time to prepare what comes next. */
export const ENDING_DAYS = 60
/** After that, nobody follows the person any more: what was not asked is not asked (ACCESS.md). */
export const FOLLOWED_MONTHS = 24

export type CddiState = 'current' | 'ending' | 'without exit' | 'all'
export type Search = { on: Day; search: string; after: string; limit: number }

export type ListedCddi = Cddi & {
  personId: string
  familyName: string
  givenName: string
  postCode: string
  postTitle: string
  leftOn: Day | null
}

// Accents do not count when somebody is looked for: the words are folded on both sides.
const named = (search: string): Sql => {
  const words = fold(search)
  return sql`(${words} = '' or strpos(
    translate(lower(who.family_name || ' ' || who.given_name || ' ' || who.family_name), 'àâäçéèêëîïôöùûüÿñ''’-', 'aaaceeeeiioouuuyn   '),
    ${words}) > 0)`
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
    named(search),
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

export type ExitState = 'all' | 'to settle' | 'to prove' | 'to ask'
type Left = { personId: string; familyName: string; givenName: string; enteredOn: Day }
export type ListedExit = Exit & Left

const exitStates = (on: Day): Record<ExitState, Sql> => {
  const followed = sql`e.left_on >= ${addMonths(on, -FOLLOWED_MONTHS)}`
  const counted = sql`e.category in ('durable', 'transition', 'positive')`
  return {
    all: sql`true`,
    'to settle': sql`e.to_settle is not null`,
    'to prove': sql`${followed} and ${counted} and coalesce(e.proof, 'declared') = 'declared'`,
    'to ask': sql`${followed} and coalesce(e.category, 'other') <> 'withdrawn' and e.situation is null
      and e.left_on <= ${addMonths(on, -SITUATION_MONTHS)}`,
  }
}

const exitTables = sql`
  from employment.exits e
  join employment.paths p on p.id = e.path_id
  join people.published_persons who on who.id = p.person_id`

/** One page of the exits that this reader may open, the latest first. */
export async function listExits(
  db: Db,
  reach: Reach,
  { state, on, search, after, limit }: Search & { state: ExitState },
): Promise<ListedExit[]> {
  const [day = '', id = ''] = after.split('~')
  const conditions = [
    seenIn(reach),
    exitStates(on)[state],
    named(search),
    ...(id ? [sql`(e.left_on, e.path_id) < (${day}::date, ${id}::uuid)`] : []),
  ]
  const rows = await db.rows<ExitRow & Left>(sql`
    select ${exitColumns}, p.person_id as "personId", who.family_name as "familyName", who.given_name as "givenName", p.entered_on as "enteredOn"
    ${exitTables}
    where ${join(conditions, ' and ')}
    order by e.left_on desc, e.path_id desc
    limit ${limit}`)
  return rows.map(asExit)
}

/** How many exits are in each state, for this reader. */
export async function countExits(db: Db, reach: Reach, on: Day): Promise<Record<ExitState, number>> {
  const states = exitStates(on)
  const row = await db.row<Record<ExitState, number>>(sql`
    select count(*) as all, count(*) filter (where ${states['to settle']}) as "to settle",
      count(*) filter (where ${states['to prove']}) as "to prove", count(*) filter (where ${states['to ask']}) as "to ask"
    ${exitTables}
    where ${seenIn(reach)}`)
  return row ?? { all: 0, 'to settle': 0, 'to prove': 0, 'to ask': 0 }
}
