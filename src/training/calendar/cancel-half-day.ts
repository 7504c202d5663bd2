import type { Db } from '#platform/db'
import type { PersonId } from '#people'
import { saveHalfDay } from '../half-day-store.ts'
import type { HalfDay } from '../half-day.ts'
import { tellHalfDay } from './tell-half-day.ts'

/** The half-day will not take place: those who are expected are told. It stays in the calendar, crossed out, one version later. */
export async function cancelHalfDay(db: Db, halfDay: HalfDay, by: PersonId | null, at: Date): Promise<void> {
  if (halfDay.cancelledAt) return
  const cancelled = { ...halfDay, sequence: halfDay.sequence + 1, cancelledAt: at }
  await db.transaction(async (tx) => {
    await saveHalfDay(tx, cancelled, by, at)
    await tellHalfDay(tx, { before: halfDay, after: cancelled }, by, at)
  })
}
