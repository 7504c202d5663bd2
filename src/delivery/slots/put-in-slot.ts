import type { Tx } from '#platform/db'
import type { PersonId } from '#people'
import { refuse } from '#platform/refusal'
import { instantOf } from '../day-clock.ts'
import type { Hub } from '../hub.ts'
import { namesOf, openFor } from './open-for.ts'
import { openDay } from './open-day.ts'
import { nextReference } from '../order-life-store.ts'
import { orderByReference } from '../order-store.ts'
import { insertOrder } from '../order-write-store.ts'
import type { Standing } from '../order.ts'
import type { OfferedSlot } from './slot.ts'
import { takeOrder } from './take-order.ts'
import type { Wish } from './wish.ts'
import { orderOfWish } from './order-of-wish.ts'
import type { Held } from './held.ts'

/** What the order is from the start, who puts it in and when. */
export type Terms = { standing: Standing; by: PersonId | null; now: Date }

export async function putIn(tx: Tx, hub: Hub, wish: Wish, slot: OfferedSlot, terms: Terms): Promise<Held> {
  const { standing, by, now } = terms
  const placeIds = wish.pickups.map(({ placeId }) => placeId)
  const found = await openDay(tx, { hub, day: slot.day, now, placeIds, door: wish.door.point })
  const { open, closed } = openFor(found, slot.day, wish)
  if (closed) return { ok: false, refusal: 'no bike fits', ...closed }
  const reference = wish.reference ?? (await nextReference(tx, hub.id, slot.day))
  if (await orderByReference(tx, hub.id, reference)) return refuse('reference taken')
  const order = orderOfWish(wish, slot, { reference, standing, now })
  const taken = await takeOrder(tx, { hub, open, order, by, at: now })
  if (!taken.ok) return { ok: false, refusal: 'no bike fits', why: taken.why, names: namesOf(open) }
  if (!(await insertOrder(tx, order))) throw new Error(`order ${order.id} came twice through a lock`)
  return { ok: true, order, expectedAt: instantOf(taken.drop_s, slot.day) }
}
