import type { Day } from '#platform/time'
import type { Cold } from './cold.ts'

export type OrderSource = 'file' | 'request' | 'market'

/** A point, and how we know it: sent with the order, placed by somebody, that of the address, or the middle of the street. */
export type Point = { latitude: number; longitude: number }
export type Placed = Point & { from: 'sent' | 'person' | 'address' | 'street' }

/** Somewhere to bring things to. */
export type Door = {
  recipientName: string
  phone: string | null
  email: string | null
  address: string
  postcode: string
  town: string
  floor: number
  lift: 'yes' | 'no' | 'unknown'
  /** What helps to find the door or the person. */
  words: string
  /** Null until somebody places it. */
  point: Placed | null
}

export type Good = { label: string; quantity: string; weight_g: number; cold: Cold }

/** What of an order is collected at one place. `placeId` is null for goods that wait at the hub. */
export type Pickup = {
  placeId: string | null
  readyAt: Date
  weight_g: number
  volume_ml: number
  cold: Cold
  heaviestParcel_g: number
  goods: Good[]
}

export type Ended = { how: 'delivered' | 'absent' | 'refused'; at: Date; gestureId: string }

/** An order to bring to one door, from one to five places, on one bike, in one trip. */
export type Order = {
  id: string
  hubId: string
  reference: string
  source: OrderSource
  /** Who asked, when it is a shop or the farm. */
  askedByPlace: string | null
  door: Door
  day: Day
  slotFrom: Date
  slotTo: Date
  service_s: number
  goodsCents: number | null
  feeCents: number | null
  orderedAt: Date
  announcedAt: Date
  follow: string
  heldUntil: Date | null
  confirmedAt: Date | null
  cancelled: { at: Date; why: string } | null
  ended: Ended | null
  pickups: Pickup[]
}

export type Standing = 'held' | 'lapsed' | 'cancelled' | 'waiting' | 'delivered' | 'absent' | 'refused'

/** Where an order stands, apart from its place in a plan. */
export function standingOf(
  order: Pick<Order, 'cancelled' | 'ended' | 'confirmedAt' | 'heldUntil'>,
  now: Date,
): Standing {
  if (order.cancelled) return order.cancelled.why === LAPSED ? 'lapsed' : 'cancelled'
  if (order.ended) return order.ended.how
  if (order.confirmedAt) return 'waiting'
  return order.heldUntil && order.heldUntil > now ? 'held' : 'lapsed'
}

/** Why an order that nobody paid for in time was let go. */
export const LAPSED = 'le temps de payer est passé'

export const weightOf = (order: Pick<Order, 'pickups'>): number =>
  order.pickups.reduce((sum, one) => sum + one.weight_g, 0)

/** A parcel above this is for a courier who may carry it; above the second, for nobody (NF X35-109). */
export const HEAVY_G = 15_000
export const TOO_HEAVY_G = 25_000

/** Millilitres for a gram, where nobody measured: the middle of what shops pack. */
export const ML_PER_G = 2.2

/** '2e étage sans ascenseur' */
export function floorOf({ floor, lift }: Door): string {
  if (floor === 0) return 'rez-de-chaussée'
  const said = floor === 1 ? '1er étage' : `${floor}e étage`
  return lift === 'unknown' ? said : `${said} ${lift === 'yes' ? 'avec' : 'sans'} ascenseur`
}
