import type { Order as PlannedOrder } from '#planner'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { refuse, type Refused } from '#platform/refusal'
import { instantOf } from '../day-clock.ts'
import { orderOf } from '../plan/door.ts'
import { readHub } from '../hub-store.ts'
import { slotsOfHub } from '../hub-slots-store.ts'
import type { Hub } from '../hub.ts'
import { hasLapsed, readKeptDay, type KeptDay } from '../workday/door.ts'
import { answerWindows, type WindowAnswer } from './answer-windows.ts'
import { openKept, type OpenDay } from './open-day.ts'
import { releaseHeld } from './release-held.ts'
import { noteRefusedSlots } from './refused-store.ts'
import { daysWithSlots, slotsOn, type OfferedSlot } from './slot.ts'
import { wishRefusal, type Wish, type WishRefusal } from './wish.ts'
import { orderOfWish } from './order-of-wish.ts'
import { type SlotOffer, refusedOf } from './slot-offer.ts'
import { namesOf, openFor } from './open-for.ts'

export type Offered = { ok: true; offers: SlotOffer[] } | Refused<'unknown hub' | WishRefusal>

/**
 * Which slots of the days to come the bikes can keep for this wish, each with every order accepted before still in its place; for the
 * others, why not. Nothing is held: hold one to keep it. `days`: only these; by default the eight days from `now`. `isWanted`: false for days that nobody asked
 * for, whose refusals are not noted.
 * Refusals: 'unknown hub', 'nothing to carry', 'too many places', 'too heavy' (a parcel above 25 kg, NF X35-109), 'door not placed'.
 */
export async function offerSlots(
  db: Db,
  wish: Wish,
  now: Date,
  { days, isWanted = true }: { days?: readonly Day[]; isWanted?: boolean } = {},
): Promise<Offered> {
  const hub = await readHub(db, wish.hubId)
  if (!hub) return refuse('unknown hub')
  const refusal = wishRefusal(wish)
  if (refusal) return refuse(refusal)
  const slots = await slotsOfHub(db, hub.id)
  const offers: SlotOffer[] = []
  for (const day of days ?? daysWithSlots(slots, now))
    offers.push(...(await offersOn(db, hub, wish, slotsOn(slots, day, now), now)))
  // A day without bikes yet refuses nobody: it is not open.
  const refused = offers.flatMap((one) =>
    one.fits || one.why.limit === 'no bike' ? [] : [refusedOf(wish, one.slot, one.why)],
  )
  if (isWanted && refused.length > 0) await db.transaction((tx) => noteRefusedSlots(tx, refused, now))
  return { ok: true, offers }
}

async function offersOn(
  db: Db,
  hub: Hub,
  wish: Wish,
  slots: readonly OfferedSlot[],
  now: Date,
): Promise<SlotOffer[]> {
  const day = slots[0]?.day
  if (!day) return []
  const kept = await readFreed(db, hub, day, now)
  const placeIds = wish.pickups.map(({ placeId }) => placeId)
  const soon = nextMinute(now)
  const found = await openKept(db, kept, { now: soon, placeIds, door: wish.door.point })
  const { open, closed } = openFor(found, day, wish)
  if (closed) return slots.map((slot) => ({ slot, fits: false, ...closed }))
  const [first, ...others] = slots.map((slot) => orderInSlot(hub, wish, slot, soon))
  if (!first) return []
  const answers = answerWindows(open.bikeDay, open.plan, first, [first, ...others].map(windowOf))
  return slots.map((slot, index) => offerOf(slot, answers[index]!, open))
}

/** The day, once what was held for too long is let go. */
async function readFreed(db: Db, hub: Hub, day: Day, now: Date): Promise<KeptDay> {
  const kept = await readKeptDay(db, hub, day)
  if (!hasLapsed(kept, now)) return kept
  await releaseHeld(db, hub, day, now)
  return readKeptDay(db, hub, day)
}

const MINUTE_MS = 60_000

/** A day under way is asked as it will be in a moment: all who ask within a minute ask the same. What is held is asked at its second. */
const nextMinute = (now: Date): Date => new Date(Math.ceil(now.getTime() / MINUTE_MS) * MINUTE_MS)

/** The wish as the planner reads it, in this slot. */
function orderInSlot(hub: Hub, wish: Wish, slot: OfferedSlot, now: Date): PlannedOrder {
  const { point } = wish.door
  if (!point) throw new Error(`wish ${wish.id} is nowhere on the map`)
  const order = orderOfWish(wish, slot, { reference: '-', standing: { state: 'confirmed', at: now }, now })
  return orderOf(hub, order, point)
}

const windowOf = ({ dropoff: { from_s, to_s }, pickups }: PlannedOrder) => ({
  from_s,
  to_s,
  ready_s: pickups.map(({ ready_s }) => ready_s),
})

function offerOf(slot: OfferedSlot, answer: WindowAnswer, open: OpenDay): SlotOffer {
  if (!answer.fits) return { slot, fits: false, why: answer.why, names: namesOf(open) }
  const expectedAt = instantOf(answer.drop_s, slot.day)
  return { slot, fits: true, expectedAt, addedDistance_m: answer.addedDistance_m }
}
