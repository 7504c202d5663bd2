import type { Db, Tx } from '#platform/db'
import type { PersonId } from '#people'
import { refuse } from '#platform/refusal'
import { freeOrders } from '../plan/door.ts'
import { readHub } from '../hub-store.ts'
import { slotsOfHub } from '../hub-slots-store.ts'
import { deleteUnconfirmed } from '../order-life-store.ts'
import type { Order } from '../order.ts'
import { sameSlot, slotsOn, type OfferedSlot } from './slot.ts'
import { wishRefusal, type Wish } from './wish.ts'
import type { Held } from './held.ts'
import { type Terms, putIn } from './put-in-slot.ts'
import { noteRefused } from './note-refused.ts'
import { lockBoth } from './lock-both-days.ts'

const HOLD_MINUTES = 15

/**
 * Keeps a slot for somebody who pays, until then (fifteen minutes at most): the order is in the plan of its day, and leaves it by
 * itself when nobody confirms. The same wish and slot again is the same order; another slot takes the place of the first,
 * which stays as it was when the other is refused.
 * Refusals: 'unknown hub', 'slot not offered', 'reference taken', 'already confirmed', 'already cancelled', those of the wish, and
 * 'no bike fits' with the reason (`noSlotSentence` says it). A refusal is announced ('order refused by bikes') and kept for the figures.
 * @throws when `until` is more than fifteen minutes away.
 */
export async function holdSlot(db: Db, wish: Wish, slot: OfferedSlot, until: Date, now: Date): Promise<Held> {
  if (until.getTime() - now.getTime() > HOLD_MINUTES * 60_000) throw new Error('held for too long')
  return takeSlot(db, wish, slot, { standing: { state: 'held', until }, by: null, now })
}

/** The same for somebody who need not pay (a shop, the farm): the order is confirmed at once. */
export const bookSlot = (db: Db, wish: Wish, slot: OfferedSlot, by: PersonId, now: Date): Promise<Held> =>
  takeSlot(db, wish, slot, { standing: { state: 'confirmed', at: now }, by, now })

/** What bikes could not take, for the figures: to be kept by whoever holds or books a slot inside a transaction of their own. */
export const KEEPS_REFUSED = { keeps: 'what bikes could not take, for the figures' }

function takeSlot(db: Db, wish: Wish, slot: OfferedSlot, terms: Terms): Promise<Held> {
  const take = async (tx: Tx): Promise<Held> => {
    const held = await tx.transaction((attempt) => place(attempt, wish, slot, terms))
    if (!held.ok && held.refusal === 'no bike fits') await noteRefused(tx, wish, slot, held.why, terms.now)
    return held
  }
  return db.transaction(take, KEEPS_REFUSED)
}

async function place(tx: Tx, wish: Wish, slot: OfferedSlot, terms: Terms): Promise<Held> {
  const hub = await readHub(tx, wish.hubId)
  if (!hub) return refuse('unknown hub')
  const refusal = wishRefusal(wish)
  if (refusal) return refuse(refusal)
  const offered = slotsOn(await slotsOfHub(tx, hub.id), slot.day, terms.now)
  if (!offered.some((one) => sameSlot(one, slot))) return refuse('slot not offered')
  const before = await lockBoth(tx, hub, wish, slot, terms.now)
  const known = before && answerFor(before, wish, slot)
  if (known) return known
  if (before) {
    await deleteUnconfirmed(tx, before.id)
    await freeOrders(tx, { hub, day: before.day, ids: [before.id], by: null, at: terms.now })
  }
  return putIn(tx, hub, wish, slot, terms)
}

/** What is answered for an order that is there already; undefined when it may be written again. */
function answerFor(order: Order, wish: Wish, slot: OfferedSlot): Held | undefined {
  const { hubId, source, askedByPlace } = wish
  if (order.hubId !== hubId || order.source !== source || order.askedByPlace !== askedByPlace)
    return refuse('reference taken')
  const same = sameSlot({ from: order.slotFrom, to: order.slotTo }, slot)
  const { standing } = order
  if (standing.state === 'cancelled') return standing.confirmedAt ? refuse('already cancelled') : undefined
  if (same) return { ok: true, order, expectedAt: null }
  return standing.state === 'confirmed' ? refuse('already confirmed') : undefined
}
