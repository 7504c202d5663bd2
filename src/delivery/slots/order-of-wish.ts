import { randomBytes } from 'node:crypto'
import type { Order, Standing } from '../order.ts'
import type { OfferedSlot } from './slot.ts'
import type { WishedPickup, Wish } from './wish.ts'

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
