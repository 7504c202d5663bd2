import type { Db } from '#platform/db'
import { untell } from '#platform/notices'
import { done, refuse, type Result } from '#platform/refusal'
import { addDays, parisDay } from '#platform/time'
import { lastDayOf, lockConvention } from '../convention/door.ts'
import type { ConventionId } from '../ids.ts'
import { announceNoted } from './announce-noted.ts'
import { presencesOf, savePresence } from './presence-store.ts'
import {
  halvesSoFar,
  isUnsaid,
  mayDecide,
  mayNote,
  MOST_LATE_DAYS,
  UNNOTED,
  type HalfOfDay,
  type Sayer,
} from './presence.ts'

/** `halves`: those that the page offered. `doneAt`: when it was pressed, on a telephone that may have kept it since. `saidName`: of who says it. */
type AllPresent = {
  halves: readonly HalfOfDay[]
  saidBy: Sayer
  saidName: string
  doneAt: Date
  now: Date
}

/**
 * Notes somebody as present each half-day of these that nobody noted: what was said meanwhile stays, and the same twice is once. Refusal: 'not now',
 * before the first day or long after the last.
 */
export const noteAllPresent = (
  db: Db,
  id: ConventionId,
  { halves, saidBy, saidName, doneAt, now }: AllPresent,
): Promise<Result<void, 'not now'>> =>
  db.transaction(async (tx): Promise<Result<void, 'not now'>> => {
    const one = await lockConvention(tx, id)
    if (!one || parisDay(now) > addDays(lastDayOf(one), MOST_LATE_DAYS)) return refuse('not now')
    const left = halvesSoFar(one, await presencesOf(tx, id), doneAt).filter(
      (found) => isUnsaid(found) && halves.some(({ day, half }) => day === found.day && half === found.half),
    )
    const isTime = left.every((found) =>
      saidBy === 'referent' ? mayDecide(one, found, doneAt) : mayNote(one, doneAt),
    )
    if (!isTime) return refuse('not now')
    for (const { day, half } of left) {
      const said = { day, half, status: 'present', at: doneAt } as const
      await savePresence(tx, id, { ...said, saidBy, saidName })
      if (half === 'am') await untell(tx, [one.referentId], `convention ${id} ${UNNOTED} ${day}`)
      await announceNoted(tx, one, said, now)
    }
    return done(undefined)
  })
