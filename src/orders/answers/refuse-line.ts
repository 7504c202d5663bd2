import { countNone } from '#market'
import type { Db, Tx } from '#platform/db'
import type { PersonId } from '#people'
import { refuse } from '#platform/refusal'
import type { LineId } from '../ids.ts'
import { withLine, type Line } from '../line.ts'
import { saveLines } from '../share-store.ts'
import { isTold, refused, type Answered, type MissingWhy } from './answer.ts'
import { keepShareState, openShare, type Answering } from './open-share.ts'
import { writeAnswers } from './store.ts'

/**
 * Refuses one line, and why. The customer is told, and paid back, once it can no longer be taken back. `none`: nothing is left of that
 * product, so that nobody else buys it; only when it is 'sold out'.
 */
export async function refuseLine(
  db: Db,
  { shareId, by, lineId, why, none = false }: Answering & { lineId: LineId; why: MissingWhy; none?: boolean },
  now: Date,
): Promise<Answered> {
  return db.transaction(async (tx) => {
    const open = await openShare(tx, shareId)
    if (!open.ok) return open
    const { whole } = open
    const line = whole.lines.find((one) => one.id === lineId)
    if (!line) return refuse('unknown line')
    if (isTold(whole, line)) return refuse('already told')
    await refuseLines(tx, [line], { why, by, at: now })
    await keepShareState(tx, whole, withLine(whole.lines, refused(line)), by, now)
    if (none && why === 'sold out') await countNone(tx, line.productId, { by, now })
    return { ok: true }
  })
}

/** Writes that these lines are not brought, and why. */
export async function refuseLines(
  tx: Tx,
  lines: readonly Line[],
  said: { why: MissingWhy; by: PersonId | null; at: Date },
): Promise<void> {
  await saveLines(tx, lines.map(refused))
  await writeAnswers(tx, lines, said)
}
