import type { Db } from '#platform/db'
import type { PersonId } from '#people'
import type { Refused } from '#platform/refusal'
import { markAttendance, type Mark, type MarkRefusal } from '../attendance/door.ts'
import { callable, type AttendanceSheet } from '../sheet/door.ts'

/** Who is away; `listed`: who stood on the list, where it was called long ago: nobody who came since is said present. */
type Called = { absent: readonly PersonId[]; listed?: readonly PersonId[] | undefined }

type Counted = { ok: true; present: number; absent: number } | Refused<MarkRefusal>

/**
 * Who trains calls the roll: everybody of whom nothing was said is there, but those who are absent, all at once. Who signed meanwhile stays
 * as they said; a second press finds nobody left.
 */
export async function markRoll(
  db: Db,
  sheet: AttendanceSheet,
  { absent, listed }: Called,
  by: PersonId,
  at: Date,
  keptAt: Date | null = null,
): Promise<Counted> {
  return db.transaction(async (tx) => {
    const counted = { present: 0, absent: 0 }
    for (const { trainee, halfDay } of callable(sheet)) {
      if (!halfDay || (listed && !listed.includes(trainee.personId))) continue
      const mark = absent.includes(trainee.personId) ? away : there
      const done = await markAttendance(tx, halfDay, { personId: trainee.personId, mark, by, keptAt }, at)
      if (done.ok && done.changed) counted[mark.status] += 1
      // Said meanwhile, by a signature or by a colleague: that stays.
      else if (!done.ok && done.refusal !== 'say why') return done
    }
    return { ok: true, ...counted }
  })
}

const there: Mark = { status: 'present', lateMinutes: 0, why: null }
const away: Mark = { status: 'absent', reason: null, reasonWords: null, justification: null, why: null }
