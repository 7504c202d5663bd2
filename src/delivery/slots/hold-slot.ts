import type { Db } from '#platform/db'
import { announce } from '#platform/facts'
import { instantOf } from '../day-clock.ts'
import { freeOrders, lockOrderAndDay, lockDay, whySentence } from '../plan/door.ts'
import { readHub, slotsOfHub } from '../hub-store.ts'
import type { Hub } from '../hub.ts'
import { closedWhy, refusedOf, REMADE, type ClosedWhy } from './offer-slots.ts'
import { openDay } from './open-day.ts'
import { deleteUnconfirmed, nextReference } from '../order-life-store.ts'
import { orderByReference, ordersByIds } from '../order-store.ts'
import { insertOrder } from '../order-write-store.ts'
import type { Order, Standing } from '../order.ts'
import { noteRefusedSlots } from './refused-store.ts'
import { releaseHeld } from './release-held.ts'
import { sameSlot, slotsOn, type OfferedSlot } from './slot.ts'
import { takeOrder } from './take-order.ts'
import { orderOfWish, wishRefusal, type Wish, type WishRefusal } from './wish.ts'

const HOLD_MINUTES = 15

export type HoldRefusal =
  | 'unknown hub'
  | 'slot not offered'
  | 'reference taken'
  | 'already confirmed'
  | 'already cancelled'
  | WishRefusal

export type Held =
  | { ok: true; order: Order; expectedAt: Date | null }
  | { ok: false; refusal: HoldRefusal }
  | { ok: false; refusal: 'no bike fits'; limit: string; why: string }

/**
 * Keeps a slot for somebody who pays, until then (fifteen minutes at most): the order is in the plan of its day, and leaves it by
 * itself when nobody confirms. The same wish and slot again is the same order; another slot takes the place of the first,
 * which stays as it was when the other is refused.
 * Refusals: 'unknown hub', 'slot not offered', 'reference taken', 'already confirmed', 'already cancelled', those of the wish, and
 * 'no bike fits' with a French sentence. A refusal is announced ('order refused by bikes') and kept for the figures.
 * @throws when `until` is more than fifteen minutes away.
 */
export async function holdSlot(tx: Db, wish: Wish, slot: OfferedSlot, until: Date, now: Date): Promise<Held> {
  if (until.getTime() - now.getTime() > HOLD_MINUTES * 60_000) throw new Error('held for too long')
  return takeSlot(tx, wish, slot, { standing: { state: 'held', until }, by: null, now })
}

/** The same for somebody who need not pay (a shop, the farm): the order is confirmed at once. */
export const bookSlot = (tx: Db, wish: Wish, slot: OfferedSlot, by: string, now: Date): Promise<Held> =>
  takeSlot(tx, wish, slot, { standing: { state: 'confirmed', at: now }, by, now })

type Ask = { standing: Standing; by: string | null; now: Date }

/** What bikes could not take, for the figures: to be kept by whoever holds or books a slot inside a transaction of their own. */
export const KEEPS_REFUSED = { keeps: 'what bikes could not take, for the figures' }

function takeSlot(db: Db, wish: Wish, slot: OfferedSlot, ask: Ask): Promise<Held> {
  const take = async (tx: Db): Promise<Held> => {
    const held = await tx.transaction((attempt) => place(attempt, wish, slot, ask))
    if (!held.ok && held.refusal === 'no bike fits') await noteRefused(tx, wish, slot, held, ask.now)
    return held
  }
  return db.transaction(take, KEEPS_REFUSED)
}

async function place(tx: Db, wish: Wish, slot: OfferedSlot, ask: Ask): Promise<Held> {
  const hub = await readHub(tx, wish.hubId)
  if (!hub) return { ok: false, refusal: 'unknown hub' }
  const refusal = wishRefusal(wish)
  if (refusal) return { ok: false, refusal }
  const offered = slotsOn(await slotsOfHub(tx, hub.id), slot.day, ask.now)
  if (!offered.some((one) => sameSlot(one, slot))) return { ok: false, refusal: 'slot not offered' }
  const before = await lockBoth(tx, hub, wish, slot, ask.now)
  const known = before && answerFor(before, wish, slot)
  if (known) return known
  if (before) {
    await deleteUnconfirmed(tx, before.id)
    await freeOrders(tx, { hub, day: before.day, ids: [before.id], by: null, at: ask.now })
  }
  return putIn(tx, hub, wish, slot, ask)
}

/**
 * Holds the day asked for and, when the wish is an order already, the day where it is; in the order of days, so that nobody waits in a
 * ring. What was held for too long is let go before anything is answered.
 */
async function lockBoth(
  tx: Db,
  hub: Hub,
  wish: Wish,
  slot: OfferedSlot,
  now: Date,
): Promise<Order | undefined> {
  const [seen] = await ordersByIds(tx, [wish.id])
  for (const day of [...new Set([slot.day, seen?.day ?? slot.day])].toSorted()) await lockDay(tx, hub.id, day)
  await releaseHeld(tx, hub, slot.day, now)
  return lockOrderAndDay(tx, wish.id)
}

/** What is answered for an order that is there already; undefined when it may be written again. */
function answerFor(order: Order, wish: Wish, slot: OfferedSlot): Held | undefined {
  const { hubId, source, askedByPlace } = wish
  if (order.hubId !== hubId || order.source !== source || order.askedByPlace !== askedByPlace)
    return { ok: false, refusal: 'reference taken' }
  const same = sameSlot({ from: order.slotFrom, to: order.slotTo }, slot)
  const { standing } = order
  if (standing.state === 'cancelled')
    return standing.confirmedAt ? { ok: false, refusal: 'already cancelled' } : undefined
  if (same) return { ok: true, order, expectedAt: null }
  return standing.state === 'confirmed' ? { ok: false, refusal: 'already confirmed' } : undefined
}

async function putIn(tx: Db, hub: Hub, wish: Wish, slot: OfferedSlot, ask: Ask): Promise<Held> {
  const { standing, by, now } = ask
  const placeIds = wish.pickups.map(({ placeId }) => placeId)
  const open = await openDay(tx, { hub, day: slot.day, now, placeIds, door: wish.door.point })
  const closed = closedWhy(open, wish)
  if (closed || !open) return { ok: false, refusal: 'no bike fits', ...(closed ?? REMADE) }
  const reference = wish.reference ?? (await nextReference(tx, hub.id, slot.day))
  if (await orderByReference(tx, hub.id, reference)) return { ok: false, refusal: 'reference taken' }
  const order = orderOfWish(wish, slot, { reference, standing, now })
  const taken = await takeOrder(tx, { hub, open, order, by, at: now })
  if (!taken.ok) {
    const why = whySentence(taken.why, open.rows)
    return { ok: false, refusal: 'no bike fits', limit: taken.why.limit, why }
  }
  if (!(await insertOrder(tx, order))) throw new Error(`order ${order.id} came twice through a lock`)
  return { ok: true, order, expectedAt: instantOf(taken.drop_s, slot.day) }
}

async function noteRefused(
  tx: Db,
  wish: Wish,
  slot: OfferedSlot,
  { limit, why }: ClosedWhy,
  at: Date,
): Promise<void> {
  await noteRefusedSlots(tx, [refusedOf(wish, { slot, fits: false, limit, why })], at)
  const { id: wishId, hubId, source } = wish
  await announce(tx, 'order refused by bikes', { wishId, hubId, source, day: slot.day, limit, why }, at)
}
