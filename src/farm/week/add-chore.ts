import type { Db, Tx } from '#platform/db'
import { addDays, type Day } from '#platform/time'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { readBed } from '../bed-store.ts'
import { giveChores, insertChore, withdrawChore } from '../chore-store.ts'
import type { AddedChore } from '../chore.ts'
import { holdTeam, teamOf } from '../team-store.ts'
import type { Farm } from '../farm.ts'
import type { WeekDay } from './read-week.ts'
import type { ChoreId } from '../ids.ts'

export type AddRefusal = 'that day is over' | 'too far' | 'unknown bed' | 'not in the team' | 'say what'

type By = { by: PersonId; today: Day; at: Date }

/** How far ahead work is added by hand. */
const AHEAD_DAYS = 60

/**
 * Adds a chore to the work of a day, for the team or for one person. The same id again changes nothing. Refusals: 'that day is over',
 * 'too far' (sixty days), 'unknown bed', 'not in the team', 'say what' (another work without a word).
 */
export async function addChore(
  db: Db,
  farm: Farm,
  chore: AddedChore & { personId: PersonId | null },
  { by, today, at }: By,
): Promise<{ ok: true } | Refused<AddRefusal>> {
  if (chore.day < today) return refuse('that day is over')
  if (chore.day > addDays(today, AHEAD_DAYS)) return refuse('too far')
  if (chore.kind === 'other' && !chore.words) return refuse('say what')
  return db.transaction(async (tx) => {
    if (chore.bedId && !(await readBed(tx, farm.id, chore.bedId))) return refuse('unknown bed')
    if (chore.personId && !(await areInTeam(tx, farm, [chore.personId], [chore.day])))
      return refuse('not in the team')
    const added = await insertChore(tx, { ...chore, farmId: farm.id }, by, at)
    if (added && chore.personId)
      await giveChores(tx, { farmId: farm.id, choreIds: [chore.id], personIds: [chore.personId], by, at })
    return { ok: true }
  })
}

/** On each of these days, until the end of the transaction. */
async function areInTeam(
  tx: Tx,
  farm: Farm,
  personIds: readonly PersonId[],
  days: readonly Day[],
): Promise<boolean> {
  if (personIds.length === 0) return true
  await holdTeam(tx, farm.id)
  for (const day of days) {
    const team = await teamOf(tx, farm.id, day)
    if (!personIds.every((id) => team.some((one) => one.personId === id && one.fromDay <= day))) return false
  }
  return true
}

export type GiveRefusal = 'unknown chore' | 'not in the team'

/** `days`: the week, as it was just read. */
type Handing = { days: readonly WeekDay[]; choreIds: readonly ChoreId[]; personIds: readonly PersonId[] }

/**
 * Gives chores of the week to these people at once, or back to the team when there are none. Refusals: 'unknown chore', 'not in the team'
 * (one of them, on the day of one of the chores): then nothing is given.
 */
export async function handChores(
  db: Db,
  farm: Farm,
  { days, choreIds, personIds }: Handing,
  { by, at }: Omit<By, 'today'>,
): Promise<{ ok: true } | Refused<GiveRefusal>> {
  const asked = days.filter(({ chores }) => chores.some(({ id }) => choreIds.includes(id)))
  const known = new Set(asked.flatMap(({ chores }) => chores.map(({ id }) => id)))
  if (!choreIds.every((id) => known.has(id))) return refuse('unknown chore')
  return db.transaction(async (tx) => {
    if (
      !(await areInTeam(
        tx,
        farm,
        personIds,
        asked.map(({ day }) => day),
      ))
    )
      return refuse('not in the team')
    await giveChores(tx, { farmId: farm.id, choreIds, personIds, by, at })
    return { ok: true }
  })
}

/** Takes away a chore that was added; false when it is none of this farm. Twice is once. */
export const dropChore = (db: Db, farm: Farm, choreId: ChoreId, at: Date): Promise<boolean> =>
  db.transaction((tx) => withdrawChore(tx, farm.id, choreId, at))
