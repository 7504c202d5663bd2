import { placesOfShops, type Door, type Wish, type WishedPickup } from '#delivery'
import { carriedWeight_g, readHours, type Merchant } from '#market'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { loadOf, type Load } from '../load.ts'
import { readyFrom } from '../shop-hours.ts'
import type { ShownBasket } from './shown-basket.ts'

export type WishPart = { shop: Merchant; loads: Load[] }
type Asked = Pick<Wish, 'id' | 'hubId' | 'reference' | 'goodsCents' | 'feeCents'> & { door: Door; day: Day }

/** What the bikes are asked: one pick-up a shop, not before it opens. */
export async function wishOf(
  db: Db,
  parts: readonly WishPart[],
  { day, ...asked }: Asked,
  now: Date,
): Promise<Wish> {
  const shops = parts.map(({ shop }) => shop)
  const places = await placesOfShops(db, asked.hubId, shops, now)
  const pickups = parts.map(({ shop, loads }, index): WishedPickup => {
    const from = readyFrom({ opening: readHours(shop.hours) }, day)
    return { placeId: places[index]!, readyFrom: from, ...loadOf(loads) }
  })
  return { ...asked, source: 'market', askedByPlace: null, pickups }
}

/** For a basket that is still being thought about. */
export const wishOfBasket = (
  db: Db,
  { shops, goodsCents }: Pick<ShownBasket, 'shops' | 'goodsCents'>,
  asked: Omit<Asked, 'goodsCents' | 'reference'>,
  now: Date,
): Promise<Wish> => {
  const parts = shops.map(({ shop, lines }) => ({
    shop,
    loads: lines.map(({ offer: { product }, quantity }): Load => ({
      name: product.name,
      aisle: product.aisle,
      quantity,
      sold: product.sold,
      cold: product.cold,
      carried_g: carriedWeight_g(product, quantity),
    })),
  }))
  return wishOf(db, parts, { ...asked, goodsCents, reference: null }, now)
}
