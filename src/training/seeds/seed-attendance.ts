import type { Tx } from '#platform/db'
import { addLines } from '../attendance/line-store.ts'
import { insertSheet, insertSignature } from '../sheet/store.ts'
import { asksSignature } from '../half-day.ts'
import { inIt, absenceOf, lineOf, withoutNews, signedAlready, type SeededGroup } from './seeded-attendance.ts'

/** What the sheets of the past hold, and the one of this very half-day, where not everybody has signed yet. */
export async function seedAttendance(tx: Tx, seeded: SeededGroup): Promise<void> {
  const { calendar, trainees, trainerId, now } = seeded
  const begun = calendar.filter((one) => asksSignature(one.mode) && one.startsAt <= now)
  const current = begun.filter((one) => one.endsAt > now)
  const past = begun.filter((one) => one.endsAt <= now)
  const lines = past.flatMap((one, n) =>
    trainees.flatMap((trainee, i) =>
      inIt(one, i) ? [lineOf(seeded, one, trainee.id, absenceOf(n, i), n + i)] : [],
    ),
  )
  await addLines(tx, lines)
  await addLines(tx, withoutNews(seeded, past, current))
  for (const one of new Map(past.map((each) => [`${each.day} ${each.half}`, each])).values())
    if (one.mode !== 'pmsmp')
      await insertSignature(tx, one, {
        personId: trainerId,
        drawing: null,
        signedAt: one.endsAt,
        keptAt: null,
      })
  for (const one of current) {
    await insertSheet(tx, one, '4271', trainerId, one.startsAt)
    await addLines(tx, signedAlready(seeded, one))
  }
}
