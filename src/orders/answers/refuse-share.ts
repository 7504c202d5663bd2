import { countNone } from '#market'
import type { Db, Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { Telling } from '../tell-buyer.ts'
import { type Line, withLine } from '../line.ts'
import { refused, type MissingWhy } from './answer.ts'
import { settleShare } from './settle-share.ts'
import { type Answered, isTold } from './answered.ts'
import { type Answering, openShare, keepShareState } from './open-share.ts'
import type { LineId } from '../ids.ts'
import { saveLines } from '../share-store.ts'
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
    if (!line) return { ok: false, refusal: 'unknown line' }
    if (isTold(whole, line)) return { ok: false, refusal: 'already told' }
    await refuseLines(tx, [line], { why, by, at: now })
    await keepShareState(tx, whole, withLine(whole.lines, refused(line)), by, now)
    if (none && why === 'sold out') await countNone(tx, line.productId, { by, now })
    return { ok: true }
  })
}

/** Refuses the whole share: its customer is told and paid back at once. */
export async function refuseShare(
  { db, site }: Telling,
  { shareId, by, why }: Answering & { why: MissingWhy },
  now: Date,
): Promise<Answered> {
  return db.transaction(async (tx): Promise<Answered> => {
    const open = await openShare(tx, shareId)
    if (!open.ok) return open
    const { whole } = open
    if (whole.lines.some((one) => one.state === 'replaced' || one.state === 'replacement offered'))
      return { ok: false, refusal: 'already told' }
    const left = whole.lines.filter((one) => one.state !== 'refused')
    await refuseLines(tx, left, { why, by, at: now })
    await keepShareState(tx, whole, whole.lines.map(refused), by, now)
    await settleShare(tx, { shareId, by, siteUrl: site.url, before: now }, now)
    return { ok: true }
  })
}

async function refuseLines(
  tx: Tx,
  lines: readonly Line[],
  said: { why: MissingWhy; by: PersonId | null; at: Date },
): Promise<void> {
  await saveLines(tx, lines.map(refused))
  await writeAnswers(tx, lines, said)
}
