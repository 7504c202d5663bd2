import { costOf, isAway, openCatalogue, type Catalogue, type Offer } from '#market'
import { receivingPayees } from '#payments'
import type { Db } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import { isTooLittle, type Basket, type BasketLine } from './basket.ts'
import { countOf, type LineStop, type ShownBasket, type ShownLine } from './shown-basket.ts'

const byId = new WeakMap<Catalogue, Map<string, Offer>>()

/** What is on sale, by the id of the product; made once for each catalogue. */
export function offersById(catalogue: Catalogue): Map<string, Offer> {
  const known = byId.get(catalogue) ?? new Map(catalogue.offers.map((one) => [one.product.id, one]))
  byId.set(catalogue, known)
  return known
}

/** Looks at each line as the market is now: its price, what is left, whether its shop is there. */
export async function viewBasket(
  db: Db,
  basket: Pick<Basket, 'marketId' | 'lines'>,
  now: Date,
): Promise<ShownBasket> {
  const today = parisDay(now)
  const wanted = basket.lines.filter((one) => one.removedAt === null)
  const ids = wanted.map((one) => one.productId)
  const key = basket.marketId && { market: { id: basket.marketId }, today }
  const opened = key ? await openCatalogue(db, key, offersById, () => ids) : undefined
  const { chosen, left } = opened ?? { chosen: new Map<string, Offer>(), left: new Map<string, number>() }
  const owners = new Set([...chosen.values()].map(({ shop }) => shop.organisationId))
  const paid = owners.size > 0 ? await receivingPayees(db, [...owners]) : owners
  const lines = wanted.flatMap((line): ShownLine[] => {
    const offer = chosen.get(line.productId)
    if (!offer) return []
    const shown = shownLine(line, offer, left.get(line.productId) ?? 0, today)
    return [paid.has(offer.shop.organisationId) ? shown : { ...shown, stop: 'cannot be paid' }]
  })
  const shops = [...Map.groupBy(lines, (one) => one.offer.shop)].map(([shop, own]) => ({
    shop,
    lines: own,
    cents: own.reduce((sum, one) => sum + one.cents, 0),
  }))
  return {
    shops,
    gone: wanted.filter((one) => !chosen.has(one.productId)),
    removed: basket.lines.filter((one) => one.removedAt !== null),
    goodsCents: shops.reduce((sum, one) => sum + one.cents, 0),
    count: countOf(basket),
  }
}

function shownLine(line: BasketLine, offer: Offer, left: number, today: Day): ShownLine {
  const { sold, priceCents: price } = offer.product
  const cents = costOf({ priceCents: price, sold }, line.quantity)
  const before = price === line.priceCents ? null : line.priceCents
  return {
    ...line,
    offer,
    left,
    cents,
    before,
    stop: stopOfLine({ ...line, priceCents: price }, offer, left, today),
  }
}

function stopOfLine(line: BasketLine, offer: Offer, left: number, today: Day): LineStop | null {
  if (left <= 0) return 'sold out'
  if (left < line.quantity) return 'not enough'
  if (isTooLittle({ priceCents: line.priceCents, sold: offer.product.sold }, line.quantity))
    return 'too little'
  return isAway(offer.shop, today) ? 'away' : null
}
