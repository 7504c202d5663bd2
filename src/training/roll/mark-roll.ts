import type { Db } from '#platform/db'
import type { PersonId } from '#people'
import { markAttendance, type Mark, type MarkRefusal } from '../attendance/door.ts'
import { callable, type AttendanceSheet } from '../sheet/door.ts'

type Called = { ok: true; present: number; absent: number } | { ok: false; refusal: MarkRefusal }

/**
 * Who trains calls the roll: everybody of whom nothing was said is there, but those who are absent, all at once. Who signed meanwhile stays
 * as they said; a second press finds nobody left.
 */
export async function markRoll(
  db: Db,
  sheet: AttendanceSheet,
  absent: readonly PersonId[],
  by: PersonId,
  at: Date,
): Promise<Called> {
  return db.transaction(async (tx) => {
    const counted = { present: 0, absent: 0 }
    for (const { trainee, halfDay } of callable(sheet)) {
      if (!halfDay) continue
      const mark = absent.includes(trainee.personId) ? away : there
      const done = await markAttendance(tx, halfDay, trainee.personId, mark, by, at)
      if (done.ok && done.changed) counted[mark.status] += 1
      // Said meanwhile, by a signature or by a colleague: that stays.
      else if (!done.ok && done.refusal !== 'say why') return done
    }
    return { ok: true, ...counted }
  })
}

const there: Mark = { status: 'present', lateMinutes: 0, why: null }
const away: Mark = { status: 'absent', reason: null, reasonWords: null, justification: null, why: null }
