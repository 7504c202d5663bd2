import { isAway } from '../merchant.ts'
import { search, searchWords } from '../search/door.ts'
import type { Day } from '#platform/time'
import type { Catalogue, Offer } from './catalogue.ts'

/** What somebody bought and that is not there: its name, its aisle, its price; and what may not be proposed instead. */
export type Missed = { name: string; aisle: string; priceCents: number; not: ReadonlySet<string> }

const MOST = 3

/**
 * What is most like it in the same aisle of a market, the likeliest first: the first word of a name says what it is, the others which, then its price. Few, or
 * none: a tomato does not replace a leek. Whether some is left is asked apart.
 */
export function likeliest(
  { index, offers }: Catalogue,
  { name, aisle, priceCents, not }: Missed,
  today: Day,
): Offer[] {
  const [kind = ''] = searchWords(name)
  const alike = search(index, kind)
  if (!alike.whole) return []
  const better = search(index, name).scores
  const farFrom = ({ product }: Offer) => Math.abs(product.priceCents - priceCents)
  return offers
    .filter(
      ({ product, shop, n }) =>
        alike.scores.has(n) && product.aisle === aisle && !not.has(product.id) && !isAway(shop, today),
    )
    .toSorted(
      (a, b) => (better.get(b.n) ?? 0) - (better.get(a.n) ?? 0) || farFrom(a) - farFrom(b) || a.n - b.n,
    )
    .slice(0, MOST)
}
