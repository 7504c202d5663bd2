import { reserveStock, sellReserved, type Offer } from '#market'
import type { Tx } from '#platform/db'
import { refuse, type Refused } from '#platform/refusal'
import { keepShareState, openShare } from '../answers/door.ts'
import { type Line, withLine } from '../line.ts'
import { tellStory } from '../story-store.ts'
import type { Replacement } from '../replacement.ts'
import { insertReplacement, readReplacement } from '../replacement-store.ts'
import { offerLetter } from './words.ts'
import { askBuyer, type Telling } from '../tell-buyer.ts'
import { productOffered } from './find-offered.ts'
import { type ReplaceRefusal, type Replacing, checkOffer } from './offered.ts'
import { saveLine } from '../share-store.ts'

/**
 * Proposes one's own product instead of a line. It leaves the stock at once; the customer is asked by letter and on the order's page.
 * Refusals: 'unknown product' (not of this shop, or not on sale), 'dearer' than what was paid, 'far from what was ordered', 'too late to ask', 'not enough' in stock,
 * 'already told' (the line was refused for good, replaced, or is asked already).
 */
export async function offerReplacement(
  { db, site }: Telling,
  { shareId, by, ...wanted }: Replacing,
  now: Date,
): Promise<{ ok: true } | Refused<ReplaceRefusal>> {
  const offer = await productOffered(db, shareId, wanted.productId, now)
  return db.transaction(async (tx) => {
    if (await readReplacement(tx, wanted.id)) return { ok: true }
    const open = await openShare(tx, shareId)
    if (!open.ok) return open
    const checked = checkOffer(open.whole, wanted, offer, now)
    if (!checked.ok) return checked
    const { line, product, cents, until } = checked
    const taken = await take(tx, product, wanted.quantity, now)
    if (!taken) return refuse('not enough')
    const { order } = open.whole
    const { name, sold, content, packWords, vat_bp, allergens } = product
    const one: Omit<Replacement, 'answer' | 'answeredAt'> = {
      ...wanted,
      name,
      sold,
      content,
      packWords,
      cents,
      vat_bp: vat_bp ?? 0,
      allergens: allergens && { contains: allergens.contains, mayContain: allergens.mayContain },
      lotId: taken.lotId,
      offeredAt: now,
      answerBy: until,
    }
    await insertReplacement(tx, one, by)
    const asked: Line = { ...line, state: 'replacement offered' }
    await saveLine(tx, asked)
    await keepShareState(tx, open.whole, withLine(open.whole.lines, asked), by, now)
    await tellStory(tx, { orderId: order.id, shareId, lineId: line.id, what: 'replacement offered', by }, now)
    const { merchantName } = open.whole.share
    const letter = offerLetter(order, { line, replacement: one, merchantName, siteUrl: site.url })
    await askBuyer(tx, order, letter, now)
    return { ok: true }
  })
}

async function take(tx: Tx, { id: productId, traced }: Offer['product'], quantity: number, now: Date) {
  const reserved = await reserveStock(tx, [{ productId, quantity, traced }], now)
  if (!reserved.ok) return undefined
  await sellReserved(tx, reserved.taken, now)
  return reserved.taken[0]
}
