import type { Day } from '#platform/time'
import type { CancelReason } from './cancellation.ts'
import type { Pickup } from './pickup.ts'
import type { GestureId, OrderId, HubId, PlaceId } from './ids.ts'

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

/**
 * Whether it is to be brought. 'held' while its customer pays; a cancelled one says when it was confirmed, or null when it never was: only
 * what was confirmed can be given back.
 */
export type Standing =
  | { state: 'held'; until: Date }
  | { state: 'confirmed'; at: Date }
  | { state: 'cancelled'; at: Date; reason: CancelReason; confirmedAt: Date | null }

/** What became of it at the door, as couriers noted it: a telephone without network may say so of an order cancelled meanwhile. */
export type Ended = { how: 'delivered' | 'absent' | 'refused'; at: Date; gestureId: GestureId }

/** An order to bring to one door, from one to five places, on one bike, in one trip. */
export type Order = {
  id: OrderId
  hubId: HubId
  reference: string
  source: OrderSource
  /** Who asked, when it is a shop or the farm. */
  askedByPlace: PlaceId | null
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
  standing: Standing
  /** Null while no courier has been at its door. */
  ended: Ended | null
  pickups: Pickup[]
}

export type Stage = 'held' | 'lapsed' | 'cancelled' | 'waiting' | 'delivered' | 'absent' | 'refused'

/** Where an order stands for whoever waits for it, apart from its place in a plan. */
export function stageOf({ standing, ended }: Pick<Order, 'standing' | 'ended'>, now: Date): Stage {
  if (standing.state === 'cancelled') return standing.reason.code === 'lapsed' ? 'lapsed' : 'cancelled'
  if (ended) return ended.how
  if (standing.state === 'confirmed') return 'waiting'
  return standing.until > now ? 'held' : 'lapsed'
}

/** Nobody waits for it any more. */
export const isCancelled = ({ standing }: Pick<Order, 'standing'>): boolean => standing.state === 'cancelled'

/** '2e étage sans ascenseur' */
export function floorOf({ floor, lift }: Pick<Door, 'floor' | 'lift'>): string {
  if (floor === 0) return 'rez-de-chaussée'
  const said = floor === 1 ? '1er étage' : `${floor}e étage`
  return lift === 'unknown' ? said : `${said} ${lift === 'yes' ? 'avec' : 'sans'} ascenseur`
}

export const weightOf = (order: Pick<Order, 'pickups'>): number =>
  order.pickups.reduce((sum, one) => sum + one.weight_g, 0)
