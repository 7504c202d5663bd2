import type { Db } from '#platform/db'
import { refuse } from '#platform/refusal'
import type { LineId } from '../ids.ts'
import { saveLine } from '../share-store.ts'
import { withLine } from '../line.ts'
import { asOrdered, type Answered, isTold } from './answer.ts'
import { type Answering, openShare, keepShareState } from './open-share.ts'
import { takeAnswerBack } from './store.ts'

/** Takes an answer back as long as the customer was told nothing: the line is asked again. */
export async function takeBackLine(
  db: Db,
  { shareId, by, lineId }: Answering & { lineId: LineId },
  now: Date,
): Promise<Answered> {
  return db.transaction(async (tx) => {
    const open = await openShare(tx, shareId)
    if (!open.ok) return open
    const { whole } = open
    const line = whole.lines.find((one) => one.id === lineId)
    if (!line) return refuse('unknown line')
    if (isTold(whole, line)) return refuse('already told')
    await takeAnswerBack(tx, lineId)
    await saveLine(tx, asOrdered(line))
    await keepShareState(tx, whole, withLine(whole.lines, asOrdered(line)), by, now)
    return { ok: true }
  })
}
