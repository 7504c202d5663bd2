import { coldest, ML_PER_G, placeOfShop, type Cold, type Door, type Wish, type WishedPickup } from '#delivery'
import { carriedWeight_g, readHours, writeLeft, type Merchant, type Sold } from '#market'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { readyFrom } from '../shop-hours.ts'
import type { ShownBasket } from './shown-basket.ts'

/** A bag of a shop weighs no more than this, unless one thing does. */
const BAG_G = 10_000

type Load = { name: string; quantity: number; sold: Sold; cold: Cold; carried_g: number }
export type WishPart = { shop: Merchant; loads: Load[] }
type Asked = Pick<Wish, 'id' | 'hubId' | 'reference' | 'goodsCents' | 'feeCents'> & { door: Door; day: Day }

/** What the bikes are asked: one pick-up a shop, not before it opens. */
export async function wishOf(
  db: Db,
  parts: readonly WishPart[],
  { day, ...asked }: Asked,
  now: Date,
): Promise<Wish> {
  const pickups: WishedPickup[] = []
  for (const { shop, loads } of parts) {
    const placeId = await placeOfShop(db, asked.hubId, shop, now)
    const from = readyFrom({ opening: readHours(shop.hours) }, day)
    pickups.push({ placeId, readyFrom: from, ...loadOf(loads) })
  }
  return { ...asked, source: 'market', askedByPlace: null, pickups }
}

function loadOf(loads: readonly Load[]): Omit<WishedPickup, 'placeId' | 'readyFrom'> {
  const weight_g = loads.reduce((sum, one) => sum + one.carried_g, 0)
  const heaviest = loads.map(({ sold, carried_g, quantity }) =>
    sold === 'piece' ? Math.ceil(carried_g / quantity) : carried_g,
  )
  return {
    weight_g,
    volume_ml: Math.ceil(weight_g * ML_PER_G),
    cold: coldest(loads.map((one) => one.cold)),
    heaviestParcel_g: Math.max(...heaviest, Math.min(weight_g, BAG_G)),
    goods: loads.map(({ name, quantity, sold, cold, carried_g }) => ({
      label: name,
      quantity: writeLeft(quantity, { sold }),
      weight_g: carried_g,
      cold,
    })),
  }
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
      quantity,
      sold: product.sold,
      cold: product.cold,
      carried_g: carriedWeight_g(product, quantity),
    })),
  }))
  return wishOf(db, parts, { ...asked, goodsCents, reference: null }, now)
}
