import type { Db } from '#platform/db'
import { refuse, type Refused } from '#platform/refusal'
import { isWeighed, type Line, withLine } from '../line.ts'
import type { LineId } from '../ids.ts'
import { saveLine } from '../share-store.ts'
import { keepShareState, openShare, type Answering } from './open-share.ts'
import type { OpenRefusal } from './answer.ts'
import { weighedPrice } from './weighed-price.ts'

export type WeighRefusal = OpenRefusal | 'unknown line' | 'not weighed here' | 'already told' | 'too heavy'

/** What the scales may say at most, beside what was ordered: a slip of the finger is not a weight. */
const MOST_TIMES = 3

/**
 * Notes what a line weighs (grams): its price is then known, never above what was accepted. Weighed again, the last weight counts, until
 * the share is ready. Refusals: 'not weighed here' (sold by the piece), 'already told' (refused or replaced), 'too heavy' (three times
 * what was ordered).
 */
export async function weighLine(
  db: Db,
  { shareId, by, lineId, weight_g }: Answering & { lineId: LineId; weight_g: number },
  now: Date,
): Promise<{ ok: true; line: Line } | Refused<WeighRefusal>> {
  return db.transaction(async (tx) => {
    const open = await openShare(tx, shareId)
    if (!open.ok) return open
    const line = open.whole.lines.find((one) => one.id === lineId)
    if (!line) return refuse('unknown line')
    if (!isWeighed(line)) return refuse('not weighed here')
    if (line.state === 'refused' || line.state === 'replaced' || line.state === 'replacement offered')
      return refuse('already told')
    if (weight_g > line.quantity * MOST_TIMES) return refuse('too heavy')
    const ceiling = { sold: line.sold, unitCents: line.priceCents, ceilingCents: line.ceilingCents }
    const { cents } = weighedPrice(ceiling, weight_g)
    const weighed: Line = { ...line, state: 'weighed', finalQuantity: weight_g, finalCents: cents }
    await saveLine(tx, weighed)
    await keepShareState(tx, open.whole, withLine(open.whole.lines, weighed), by, now)
    return { ok: true, line: weighed }
  })
}
