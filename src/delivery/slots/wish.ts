import { randomBytes } from 'node:crypto'
import { TOO_HEAVY_G, type Door, type Order, type OrderSource, type Pickup, type Standing } from '../order.ts'
import type { OfferedSlot } from './slot.ts'

/** What is collected at one place. `readyFrom`: not before this instant; null when the place is told only the hours of the slot. */
export type WishedPickup = Omit<Pickup, 'readyAt'> & { readyFrom: Date | null }

/**
 * A delivery that somebody wants, before its hours are chosen. Whoever asks makes the id: the same wish sent twice is one order.
 * `reference` is what the asker calls it; null lets the hub number it.
 */
export type Wish = {
  id: string
  hubId: string
  reference: string | null
  source: OrderSource
  askedByPlace: string | null
  door: Door
  pickups: WishedPickup[]
  goodsCents: number | null
  feeCents: number | null
}

/** Goods are wanted this long before the slot begins, so that the first doors are reached on time. */
export const READY_MINUTES_BEFORE = 30

/** What a door takes, stairs apart. */
const SERVICE_S = 180

/** When the goods of a place are waited for, for a slot: half an hour before it begins, later when the place says so or it is later. */
const readyFor = ({ readyFrom }: Pick<WishedPickup, 'readyFrom'>, slot: OfferedSlot, now: Date): Date =>
  new Date(
    Math.max(
      slot.from.getTime() - READY_MINUTES_BEFORE * 60_000,
      readyFrom?.getTime() ?? 0,
      Math.min(now.getTime(), slot.from.getTime()),
    ),
  )

export type WishRefusal = 'nothing to carry' | 'too many places' | 'too heavy' | 'door not placed'

/** What the wish itself makes impossible, whatever the hour. */
export function wishRefusal({ pickups, door }: Wish): WishRefusal | undefined {
  if (pickups.length === 0) return 'nothing to carry'
  if (pickups.length > 5) return 'too many places'
  if (pickups.some((one) => one.heaviestParcel_g > TOO_HEAVY_G)) return 'too heavy'
  return door.point ? undefined : 'door not placed'
}

/** The order that a wish becomes in a slot. */
export function orderOfWish(
  wish: Wish,
  slot: OfferedSlot,
  { reference, standing, now }: { reference: string; standing: Standing; now: Date },
): Order {
  const { id, hubId, source, askedByPlace, door, goodsCents, feeCents } = wish
  return {
    id,
    hubId,
    reference,
    source,
    askedByPlace,
    door,
    day: slot.day,
    slotFrom: slot.from,
    slotTo: slot.to,
    service_s: SERVICE_S,
    goodsCents,
    feeCents,
    orderedAt: now,
    announcedAt: now,
    follow: newFollow(),
    standing,
    ended: null,
    pickups: wish.pickups.map(({ readyFrom, ...one }) => ({
      ...one,
      readyAt: readyFor({ readyFrom }, slot, now),
    })),
  }
}

/** A secret address that nobody guesses: 144 bits. */
export const newFollow = (): string => randomBytes(18).toString('base64url')
