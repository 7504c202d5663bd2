import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/db'
import type { GroupId } from '#actions'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { addLines, currentLine, lockAttendance } from './line-store.ts'
import { markAnswered, questionsOf } from './question-store.ts'
import { lateOf, signatureOf, type Attended, type Reason, type Status } from '../attendance.ts'

/** Somebody who was there says whether the trainee was: a new line, and the doubt is over. The first answer counts. */
export async function answerQuestion(
  db: Db,
  groupId: GroupId,
  answer: { id: string; status: Status; reason: Reason | null },
  by: PersonId,
  at: Date,
): Promise<{ ok: true } | Refused<'already answered'>> {
  return db.transaction(async (tx) => {
    const question = (await questionsOf(tx, groupId)).find((one) => one.id === answer.id)
    if (!question || !(await markAnswered(tx, groupId, answer.id, answer.status, by, at)))
      return refuse('already answered')
    const { halfDayId, personId } = question
    await lockAttendance(tx, halfDayId, personId)
    const before = await currentLine(tx, halfDayId, personId)
    const { status, reason } = answer
    const attended: Attended =
      status === 'present'
        ? { status, lateMinutes: lateOf(before), signature: signatureOf(before) }
        : { status, reason, reasonWords: null }
    await addLines(tx, [
      {
        ...attended,
        id: randomUUID(),
        halfDayId,
        personId,
        justification: status === 'present' ? null : (before?.justification ?? null),
        countersigned: before?.countersigned ?? null,
        saidBy: by,
        saidAt: at,
        why: { code: 'question answered' },
      },
    ])
    return { ok: true }
  })
}
