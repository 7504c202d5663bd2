import type { Db, Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import type { Draft } from './draft.ts'
import { deleteDraft } from './draft-store.ts'
import {
  bookSlot,
  KEEPS_REFUSED,
  type HoldRefusal,
  type OfferedSlot,
  type ToldNoSlot,
  type Wish,
} from '../slots/door.ts'
import type { Order } from '../order.ts'
import { pickupOf } from './parcels.ts'
import type { Place } from '../place.ts'
import { tellCustomer } from '../follow/door.ts'

export type BookRefusal = HoldRefusal | 'no bike fits' | 'unfinished'
export type Booked =
  | { ok: true; order: Order }
  | Refused<Exclude<BookRefusal, 'no bike fits'>>
  | (Refused<'no bike fits'> & ToldNoSlot)

/** What a draft wants, on a day; undefined while a question waits for its answer. */
export function wishOf({ id, door, parcels }: Draft, place: Place, day: Day): Wish | undefined {
  if (!door || !parcels) return undefined
  return {
    id,
    hubId: place.hubId,
    reference: null,
    source: 'request',
    askedByPlace: place.id,
    door,
    pickups: [pickupOf(parcels, place.id, day)],
    goodsCents: null,
    feeCents: null,
  }
}

/** Sends a request: the order is confirmed in this slot, its customer is told, the draft is no more. Twice is once. */
export async function bookDraft(
  db: Db,
  {
    draft,
    place,
    slot,
    by,
    siteUrl,
  }: { draft: Draft; place: Place; slot: OfferedSlot; by: PersonId; siteUrl: string },
  now: Date,
): Promise<Booked> {
  const wish = wishOf(draft, place, slot.day)
  if (!wish) return refuse('unfinished')
  const book = async (tx: Tx): Promise<Booked> => {
    const booked = await bookSlot(tx, wish, slot, by, now)
    if (!booked.ok) return booked
    await tellCustomer(tx, { order: booked.order, what: 'taken', siteUrl }, now)
    await deleteDraft(tx, draft.id, [place.id])
    return { ok: true, order: booked.order }
  }
  return db.transaction(book, KEEPS_REFUSED)
}
