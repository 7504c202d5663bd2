import type { Db } from '#platform/db'
import type { PersonId } from '#people'
import { done, refuse, type Result } from '#platform/refusal'
import { lockCalendars, readHalfDay, saveHalfDay } from '../half-day-store.ts'
import type { HalfDay } from '../half-day.ts'
import { findSigned } from './find-signed.ts'
import { tellHalfDay } from './tell-half-day.ts'

/**
 * The half-day will not take place: those who are expected are told. It stays in the calendar, crossed out, one version later. Twice is once.
 * Refusal: 'signed', it took place.
 */
export const cancelHalfDay = (
  db: Db,
  { groupId, id }: Pick<HalfDay, 'groupId' | 'id'>,
  by: PersonId | null,
  at: Date,
): Promise<Result<void, 'signed'>> =>
  db.transaction(async (tx): Promise<Result<void, 'signed'>> => {
    await lockCalendars(tx)
    const halfDay = await readHalfDay(tx, groupId, id)
    if (!halfDay || halfDay.cancelledAt) return done(undefined)
    const cancelled = { ...halfDay, sequence: halfDay.sequence + 1, cancelledAt: at }
    if (await findSigned(tx, halfDay, cancelled)) return refuse('signed')
    await saveHalfDay(tx, cancelled, by, at)
    await tellHalfDay(tx, { before: halfDay, after: cancelled }, by, at)
    return done(undefined)
  })
