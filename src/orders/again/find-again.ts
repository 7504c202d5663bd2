import { isAway, likeliest, openCatalogue, type MarketId, type Offer, type ProductId } from '#market'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { isTooLittle, mostOf, offersById } from '../basket/door.ts'
import type { Line } from '../line.ts'

/** What somebody wants once more. Quantities are pieces, grams or millilitres, as `sold` says. */
export type Wanted = Pick<Line, 'productId' | 'name' | 'aisle' | 'sold' | 'priceCents' | 'quantity'>

/** Why a product cannot be had again. */
export type MissReason = 'gone' | 'sold out' | 'away' | 'sold otherwise'

export type Got = { wanted: Wanted; offer: Offer; quantity: number }
export type Missing = { wanted: Wanted; why: MissReason; offer: Offer | undefined; likely: Offer | null }

/** It as a line of a basket. */
export const basketLine = ({ offer: { product }, quantity }: Got) => ({
  productId: product.id,
  name: product.name,
  quantity,
  priceCents: product.priceCents,
})

/** What is had of it today, at today's prices and never more than there is, and what is not. */
export type Again = { got: Got[]; missing: Missing[] }

/** Looks at each product as its market is now. Nothing is held, nothing is written. */
export async function findAgain(
  db: Db,
  { marketId, wanted }: { marketId: MarketId; wanted: readonly Wanted[] },
  now: Date,
): Promise<Again> {
  const today = parisDay(now)
  const ids = new Set<string>(wanted.map((one) => one.productId))
  const opened = await openCatalogue(
    db,
    { market: { id: marketId }, today },
    (all) => ({
      sold: offersById(all),
      alike: wanted.map((one) => likeliest(all, { ...one, not: ids }, today)),
    }),
    ({ alike }) => [...wanted.map((one) => one.productId), ...alike.flat().map(({ product }) => product.id)],
  )
  const again: Again = { got: [], missing: [] }
  for (const [at, one] of wanted.entries()) {
    const offer = opened?.chosen.sold.get(one.productId)
    const left = (id: ProductId) => opened?.left.get(id) ?? 0
    const had = haveAgain(one, offer, left(one.productId), (shop) => isAway(shop, today))
    if (had.ok) again.got.push(had.got)
    else {
      const likely = opened?.chosen.alike[at]?.find(({ product }) => left(product.id) > 0) ?? null
      again.missing.push({ wanted: one, why: had.why, offer, likely })
    }
  }
  return again
}

type Had = { ok: true; got: Got } | { ok: false; why: MissReason }

function haveAgain(
  wanted: Wanted,
  offer: Offer | undefined,
  left: number,
  away: (shop: Offer['shop']) => boolean,
): Had {
  if (!offer) return { ok: false, why: 'gone' }
  const { sold, priceCents } = offer.product
  // grams of what is sold by the piece now are nothing that somebody asked for
  if (sold !== wanted.sold) return { ok: false, why: 'sold otherwise' }
  if (away(offer.shop)) return { ok: false, why: 'away' }
  const quantity = Math.min(wanted.quantity, left, mostOf(sold))
  if (quantity <= 0 || isTooLittle({ priceCents, sold }, quantity)) return { ok: false, why: 'sold out' }
  return { ok: true, got: { wanted, offer, quantity } }
}
