import { randomUUID } from 'node:crypto'
import { referentsIn } from '#orientation'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { addLines, currentLine, lockAttendance } from './line-store.ts'
import type { SaidLine } from './line.ts'
import { signatureOf, type Attended, type Reason } from '../attendance.ts'
import { asksSignature, type HalfDay } from '../half-day.ts'
import { opensAt, type MarkRefusal } from './signing.ts'
import { tellAbsence, untellAbsence } from './tell-absence.ts'

export type Mark = {
  /** Why the line before is corrected; asked as soon as there is one. */
  why: string | null
} & (
  | { status: 'present'; lateMinutes: number }
  | { status: 'absent'; reason: Reason | null; reasonWords: string | null; justification: string | null }
)

/** Of whom, what, and who says it. `keptAt`: when we received what a device had kept. */
type Marking = { personId: PersonId; mark: Mark; by: PersonId; keptAt?: Date | null }

/**
 * Who trains says that somebody was there, late or absent. What was said before stays: a correction is a new line with its
 * reason, and a presence that stays one keeps its signature. The same words again change nothing.
 */
export async function markAttendance(
  db: Db,
  halfDay: HalfDay,
  { personId, mark, by, keptAt = null }: Marking,
  at: Date,
): Promise<{ ok: true; changed: boolean } | Refused<MarkRefusal>> {
  if (!asksSignature(halfDay.mode)) return refuse('proven by the work')
  // An absence may be known in advance; a presence may not.
  if (mark.status === 'present' && opensAt(halfDay) > at) return refuse('not begun')
  return db.transaction(async (tx) => {
    await lockAttendance(tx, halfDay.id, personId)
    const before = await currentLine(tx, halfDay.id, personId)
    const said = saidIn(mark, before)
    if (before && wordsOf(before) === wordsOf(said)) return { ok: true, changed: false }
    if (before && !mark.why) return refuse('say why')
    await addLines(tx, [
      {
        ...said,
        id: randomUUID(),
        halfDayId: halfDay.id,
        personId,
        saidBy: by,
        saidAt: at,
        keptAt,
        countersigned: before?.countersigned ?? null,
        why: before && mark.why ? { words: mark.why } : null,
      },
    ])
    const told = keptAt ?? at
    if (mark.status === 'present' && before?.status === 'absent')
      await untellAbsence(tx, halfDay, personId, told)
    if (mark.status === 'absent' && before?.status !== 'absent') {
      const referentIds = await referentsIn(tx, halfDay.groupId, [personId], parisDay(told))
      await tellAbsence(tx, halfDay, { personId, referentIds }, told)
    }
    return { ok: true, changed: true }
  })
}

type Noted = Attended & Pick<SaidLine, 'justification'>

function saidIn(mark: Mark, before: SaidLine | undefined): Noted {
  if (mark.status === 'present') {
    const { status, lateMinutes } = mark
    return { status, lateMinutes, signature: signatureOf(before), justification: null }
  }
  const { status, reason, reasonWords, justification } = mark
  return { status, reason, reasonWords: reason && reasonWords, justification }
}

const wordsOf = (said: Noted): string =>
  JSON.stringify(
    said.status === 'present'
      ? [said.status, said.lateMinutes, said.justification]
      : [said.status, said.reason, said.reasonWords, said.justification],
  )
