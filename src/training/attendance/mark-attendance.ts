import { randomUUID } from 'node:crypto'
import { referentsIn } from '#orientation'
import type { Db } from '#platform/db'
import { addLines, currentLine, lockAttendance, type AttendanceLine } from './line-store.ts'
import type { Reason, Signed, Status } from '../attendance.ts'
import { isSigned, type HalfDay } from '../half-day.ts'
import { tellAbsence, untellAbsence } from './tell-absence.ts'

export type MarkRefusal = 'say why' | 'not begun' | 'proven by the work'
type Result = { ok: true; changed: boolean } | { ok: false; refusal: MarkRefusal }

export type Mark = {
  status: Status
  lateMinutes: number
  reason: Reason | null
  reasonWords: string | null
  justification: string | null
  /** Why the line before is corrected; asked as soon as there is one. */
  why: string | null
}

/**
 * Who trains says that somebody was there, late or absent. What was said before stays: a correction is a new line with its
 * reason, and a presence that stays one keeps its signature. The same words again change nothing.
 */
export async function markAttendance(
  db: Db,
  halfDay: HalfDay,
  personId: string,
  mark: Mark,
  by: string,
  at: Date,
): Promise<Result> {
  if (!isSigned(halfDay.mode)) return { ok: false, refusal: 'proven by the work' }
  // An absence may be known in advance; a presence may not.
  if (mark.status === 'present' && halfDay.startsAt.getTime() - OPENS_BEFORE > at.getTime())
    return { ok: false, refusal: 'not begun' }
  return db.transaction(async (tx) => {
    await lockAttendance(tx, halfDay.id, personId)
    const before = await currentLine(tx, halfDay.id, personId)
    const present = mark.status === 'present'
    const said = {
      status: mark.status,
      lateMinutes: present ? mark.lateMinutes : 0,
      reason: present ? null : mark.reason,
      reasonWords: present || !mark.reason ? null : mark.reasonWords,
      justification: present ? null : mark.justification,
    }
    if (before && sameWords(before, said)) return { ok: true, changed: false }
    if (before && !mark.why) return { ok: false, refusal: 'say why' }
    const kept =
      present && before?.status === 'present' ? { signed: before.signed, drawing: before.drawing } : nothing
    await addLines(tx, [
      {
        ...blank(halfDay.id, personId, by, at),
        ...said,
        ...kept,
        countersigned: before?.countersigned ?? null,
        why: before ? mark.why : null,
      },
    ])
    if (present && before?.status === 'absent') await untellAbsence(tx, halfDay, personId)
    if (!present && before?.status !== 'absent') {
      const referentIds = await referentsIn(tx, halfDay.groupId, personId)
      await tellAbsence(tx, halfDay, { personId, referentIds }, at)
    }
    return { ok: true, changed: true }
  })
}

const nothing = { signed: null, drawing: null }

const sameWords = (before: AttendanceWords, said: AttendanceWords): boolean =>
  wordsOf(before) === wordsOf(said)

type AttendanceWords = Pick<
  AttendanceLine,
  'status' | 'lateMinutes' | 'reason' | 'reasonWords' | 'justification'
>
const wordsOf = ({ status, lateMinutes, reason, reasonWords, justification }: AttendanceWords): string =>
  JSON.stringify([status, lateMinutes, reason, reasonWords, justification])

/** A telephone may sign from half an hour before to half an hour after. */
export const OPENS_BEFORE = 30 * 60_000
export const CLOSES_AFTER = 30 * 60_000

const blank = (halfDayId: string, personId: string, saidBy: string, saidAt: Date) => ({
  id: randomUUID(),
  halfDayId,
  personId,
  saidBy,
  saidAt,
  source: null,
})

/** The trainee signs, on the spot. Twice keeps the first signature; who was said absent is present again, and it is said why. */
export async function signAttendance(
  db: Db,
  halfDay: HalfDay,
  personId: string,
  how: { signed: Exclude<Signed, 'on paper'>; drawing: string | null; lateMinutes: number },
  by: string,
  at: Date,
): Promise<Result> {
  if (!isSigned(halfDay.mode)) return { ok: false, refusal: 'proven by the work' }
  if (halfDay.startsAt.getTime() - OPENS_BEFORE > at.getTime()) return { ok: false, refusal: 'not begun' }
  return db.transaction(async (tx) => {
    await lockAttendance(tx, halfDay.id, personId)
    const before = await currentLine(tx, halfDay.id, personId)
    if (before?.signed) return { ok: true, changed: false }
    if (before?.status === 'absent') await untellAbsence(tx, halfDay, personId)
    await addLines(tx, [
      {
        ...blank(halfDay.id, personId, by, at),
        status: 'present',
        lateMinutes: how.lateMinutes || (before?.lateMinutes ?? 0),
        reason: null,
        reasonWords: null,
        justification: null,
        signed: how.signed,
        drawing: how.drawing,
        countersigned: null,
        why: before?.status === 'absent' ? 'Arrivée après avoir été notée absente' : null,
      },
    ])
    return { ok: true, changed: true }
  })
}
