import type { Db } from '#platform/db'
import { done, refuse, type Result } from '#platform/refusal'
import type { HalfOfDay } from '../convention/door.ts'
import type { ConventionId } from '../ids.ts'
import { keepWord, lockNoted } from './keep-word.ts'
import { presencesOf } from './presence-store.ts'
import { halvesSoFar, isUnsaid, mayDecide, mayNote, type Sayer } from './presence.ts'

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
    const noted = await lockNoted(tx, id, now)
    if (!noted) return refuse('not now')
    const { one } = noted
    const left = halvesSoFar(one, await presencesOf(tx, id), doneAt).filter(
      (found) => isUnsaid(found) && halves.some(({ day, half }) => day === found.day && half === found.half),
    )
    const isTime = left.every((found) =>
      saidBy === 'referent' ? mayDecide(one, found, doneAt) : mayNote(one, doneAt),
    )
    if (!isTime) return refuse('not now')
    for (const found of left)
      await keepWord(tx, noted, { found, status: 'present', saidBy, saidName, doneAt, now })
    return done(undefined)
  })
