import { costOf, type Offer, type ProductId } from '#market'
import { refuse, type Refused } from '#platform/refusal'
import type { Answering, OpenRefusal } from '../answers/door.ts'
import type { Line } from '../line.ts'
import { answerBy, offerRefusal, type OfferRefusal } from '../replacement.ts'
import type { LineId, ReplacementId } from '../ids.ts'
import type { ShareWhole } from '../share-store.ts'

/** Why a product may not be proposed instead of a line. */
export type ReplaceRefusal =
  | OpenRefusal
  | OfferRefusal
  | 'unknown line'
  | 'unknown product'
  | 'already told'
  | 'too late to ask'
  | 'not enough'

/** `id` is made by whoever asks: the same proposal sent twice is once. */
export type Replacing = Answering & {
  id: ReplacementId
  lineId: LineId
  productId: ProductId
  quantity: number
}

type Checked =
  | { ok: true; line: Line; product: Offer['product']; cents: number; until: Date }
  | Refused<ReplaceRefusal>

/** What is proposed, at its price, until when the customer may answer; or why it may not be. */
export function checkOffer(
  { order, share, lines, answers }: ShareWhole,
  { lineId, productId, quantity }: Pick<Replacing, 'lineId' | 'productId' | 'quantity'>,
  offer: Offer | undefined,
  now: Date,
): Checked {
  const line = lines.find((one) => one.id === lineId)
  if (!line) return refuse('unknown line')
  const told = answers.some((one) => one.lineId === lineId)
  if (told || !['asked', 'accepted', 'weighed'].includes(line.state)) return refuse('already told')
  const product = offer?.product
  if (!product || product.merchantId !== share.merchantId) return refuse('unknown product')
  const cents = costOf({ priceCents: product.priceCents, sold: product.sold }, quantity)
  const refusal = offerRefusal(line, { productId, sold: product.sold, quantity, cents })
  if (refusal) return refuse(refusal)
  const until = answerBy(order, now)
  return until ? { ok: true, line, product, cents, until } : refuse('too late to ask')
}
