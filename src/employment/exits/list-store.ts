import { join, sql, type Db, type Sql } from '#platform/db'
import { addMonths, type Day } from '#platform/time'
import type { PersonId } from '#people'
import { SITUATION_MONTHS, type Exit } from '../exit.ts'
import { asExit, exitColumns, type ExitRow } from '../exit-store.ts'
import { seenIn, namedAs, type Search } from '../search-store.ts'
import type { Reach } from '../reach.ts'
import { FOLLOWED_MONTHS } from '../path.ts'

export type ExitState = 'all' | 'to settle' | 'to prove' | 'to ask'

type Left = { personId: PersonId; familyName: string; givenName: string; enteredOn: Day }

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
    namedAs(search),
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
