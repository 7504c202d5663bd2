import type { Door, OrderSource } from '../order.ts'
import { TOO_HEAVY_G, type Pickup } from '../pickup.ts'
import type { HubId, OrderId, PlaceId } from '../ids.ts'

/** What is collected at one place. `readyFrom`: not before this instant; null when the place is told only the hours of the slot. */
export type WishedPickup = Omit<Pickup, 'readyAt'> & { readyFrom: Date | null }

/**
 * A delivery that somebody wants, before its hours are chosen. Whoever asks makes the id: the same wish sent twice is one order.
 * `reference` is what the asker calls it; null lets the hub number it.
 */
export type Wish = {
  id: OrderId
  hubId: HubId
  reference: string | null
  source: OrderSource
  askedByPlace: PlaceId | null
  door: Door
  pickups: WishedPickup[]
  goodsCents: number | null
  feeCents: number | null
}

export type WishRefusal = 'nothing to carry' | 'too many places' | 'too heavy' | 'door not placed'

/** What the wish itself makes impossible, whatever the hour. */
export function wishRefusal({ pickups, door }: Wish): WishRefusal | undefined {
  if (pickups.length === 0) return 'nothing to carry'
  if (pickups.length > 5) return 'too many places'
  if (pickups.some((one) => one.heaviestParcel_g > TOO_HEAVY_G)) return 'too heavy'
  return door.point ? undefined : 'door not placed'
}
