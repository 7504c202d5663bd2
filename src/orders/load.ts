import { coldest, ML_PER_G, type Cold, type WishedPickup } from '#delivery'
import { writeLeft, type Sold } from '#market'

/** A bag of a shop weighs no more than this, unless one thing does. */
const BAG_G = 10_000

/** One product that a bike carries. */
export type Load = {
  name: string
  aisle: string
  quantity: number
  sold: Sold
  cold: Cold
  carried_g: number
}

/** What a bike collects in one shop, as delivery says it. */
export type ShopLoad = Omit<WishedPickup, 'placeId' | 'readyFrom'>

/** All the products of a shop together: how heavy, how large, how cold. */
export function loadOf(loads: readonly Load[]): ShopLoad {
  const weight_g = loads.reduce((sum, one) => sum + one.carried_g, 0)
  const heaviest = loads.map(({ sold, carried_g, quantity }) =>
    sold === 'piece' ? Math.ceil(carried_g / quantity) : carried_g,
  )
  return {
    weight_g,
    volume_ml: Math.ceil(weight_g * ML_PER_G),
    cold: coldest(loads.map((one) => one.cold)),
    heaviestParcel_g: Math.max(...heaviest, Math.min(weight_g, BAG_G)),
    goods: loads.map(({ name, aisle, quantity, sold, cold, carried_g }) => ({
      label: name,
      quantity: writeLeft(quantity, { sold }),
      weight_g: carried_g,
      cold,
      adultsOnly: aisle === 'alcohol',
    })),
  }
}
