import type { Tx } from '#platform/db'
import { addDays, parisDay } from '#platform/time'
import { lastDayOf, lockConvention, type Convention } from '../convention/door.ts'
import { hostNames } from '../hosts/door.ts'
import type { ConventionId } from '../ids.ts'
import { untellReferent } from '../signing/door.ts'
import { announceNoted } from './announce-noted.ts'
import { savePresence } from './presence-store.ts'
import { isHeaviest, MOST_LATE_DAYS, UNNOTED, type HalfDay, type Sayer, type Status } from './presence.ts'

/** A convention of which half-days are noted, held until the transaction ends, and how its host is called. */
export type Noted = { one: Convention; hostName: string }

/** Opens one to note its half-days; undefined for none, or so long after its last day that nothing is noted any more. */
export async function lockNoted(tx: Tx, id: ConventionId, now: Date): Promise<Noted | undefined> {
  const one = await lockConvention(tx, id)
  if (!one || parisDay(now) > addDays(lastDayOf(one), MOST_LATE_DAYS)) return undefined
  return { one, hostName: (await hostNames(tx, [one]))(one) }
}

/** `found`: the half-day as it was before. */
type Said = { found: HalfDay; status: Status; saidBy: Sayer; saidName: string; doneAt: Date; now: Date }

/**
 * Keeps the word of one on a half-day: nobody is told any more that it is not noted, and who counts hours hears it, unless a word that weighs more
 * stands. Gives whether it changed anything.
 */
export async function keepWord(
  tx: Tx,
  { one, hostName }: Noted,
  { found, status, saidBy, saidName, doneAt: at, now }: Said,
): Promise<boolean> {
  const { day, half } = found
  const isNew = await savePresence(tx, one.id, { day, half, status, saidBy, saidName, at })
  if (!isNew) return false
  if (half === 'am') await untellReferent(tx, one, `${UNNOTED} ${day}`, now)
  if (isHeaviest(found, saidBy)) await announceNoted(tx, one, hostName, { day, half, status, at }, now)
  return true
}
