import { costOf, openCatalogue, readMerchant, reserveStock, sellReserved, type Offer } from '#market'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import {
  keepShareState,
  openShare,
  withLine,
  type Answering,
  type OpenRefusal,
  readShare,
  saveLine,
  type ShareWhole,
} from '../share/door.ts'
import type { Line } from '../line.ts'
import { tellStory } from '../story-store.ts'
import { answerBy, offerRefusal, type OfferRefusal, type Replacement } from '../replacement.ts'
import { insertReplacement, readReplacement } from '../replacement-store.ts'
import { allergenWords, offerLetter } from './words.ts'
import { askBuyer, type Telling } from '../tell-buyer.ts'

export type ReplaceRefusal =
  | OpenRefusal
  | OfferRefusal
  | 'unknown line'
  | 'unknown product'
  | 'already told'
  | 'too late to ask'
  | 'not enough'

/** `id` is made by whoever asks: the same proposal sent twice is once. */
export type Replacing = Answering & { id: string; lineId: string; productId: string; quantity: number }

/**
 * Proposes one's own product instead of a line. It leaves the stock at once; the customer is asked by letter and on the order's page.
 * Refusals: 'unknown product' (not of this shop, or not on sale), 'dearer' than what was paid, 'far from what was ordered', 'too late to ask', 'not enough' in stock,
 * 'already told' (the line was refused for good, replaced, or is asked already).
 */
export async function offerReplacement(
  { db, site }: Telling,
  { shareId, by, ...wanted }: Replacing,
  now: Date,
): Promise<{ ok: true } | { ok: false; refusal: ReplaceRefusal }> {
  const offer = await productOffered(db, shareId, wanted.productId, now)
  return db.transaction(async (tx) => {
    if (await readReplacement(tx, wanted.id)) return { ok: true }
    const open = await openShare(tx, shareId)
    if (!open.ok) return open
    const checked = check(open.whole, wanted, offer, now)
    if (!checked.ok) return checked
    const { line, product, cents, until } = checked
    const taken = await take(tx, product, wanted.quantity, now)
    if (!taken) return { ok: false, refusal: 'not enough' }
    const { order } = open.whole
    const { name, sold, packWords, vat_bp } = product
    const one: Omit<Replacement, 'answer' | 'answeredAt'> = {
      ...wanted,
      name,
      sold,
      packWords,
      cents,
      vat_bp: vat_bp ?? 0,
      allergens: allergenWords(product),
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

/** What the market of this share sells under that id. */
async function productOffered(
  db: Db,
  shareId: string,
  productId: string,
  now: Date,
): Promise<Offer | undefined> {
  const share = await readShare(db, shareId)
  const shop = share && (await readMerchant(db, share.merchantId))
  if (!shop) return undefined
  const choose = (catalogue: { offers: Offer[] }) =>
    catalogue.offers.find((one) => one.product.id === productId)
  const key = { market: { id: shop.marketId }, today: parisDay(now) }
  return (await openCatalogue(db, key, choose, () => [productId]))?.chosen
}

type Checked =
  | { ok: true; line: Line; product: Offer['product']; cents: number; until: Date }
  | { ok: false; refusal: ReplaceRefusal }

function check(
  { order, share, lines, answers }: ShareWhole,
  { lineId, productId, quantity }: Pick<Replacing, 'lineId' | 'productId' | 'quantity'>,
  offer: Offer | undefined,
  now: Date,
): Checked {
  const line = lines.find((one) => one.id === lineId)
  if (!line) return { ok: false, refusal: 'unknown line' }
  const told = answers.some((one) => one.lineId === lineId)
  if (told || !['asked', 'accepted', 'weighed'].includes(line.state))
    return { ok: false, refusal: 'already told' }
  const product = offer?.product
  if (!product || product.merchantId !== share.merchantId || product.priceCents === null)
    return { ok: false, refusal: 'unknown product' }
  const cents = costOf({ priceCents: product.priceCents, sold: product.sold }, quantity)
  const refusal = offerRefusal(line, { productId, sold: product.sold, quantity, cents })
  if (refusal) return { ok: false, refusal }
  const until = answerBy(order, now)
  return until ? { ok: true, line, product, cents, until } : { ok: false, refusal: 'too late to ask' }
}

async function take(tx: Db, { id: productId, traced }: Offer['product'], quantity: number, now: Date) {
  const reserved = await reserveStock(tx, [{ productId, quantity, traced }], now)
  if (!reserved.ok) return undefined
  await sellReserved(tx, reserved.taken, now)
  return reserved.taken[0]
}
