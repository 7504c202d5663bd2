import {
  checkBikePlan,
  dropOrder,
  moveOrder,
  type BikeDay,
  type BikePlan,
  type NoFit,
  type Price,
} from '#planner'
import type { Db } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import type { Hub } from '../hub.ts'
import { keepPlan, setAside, shiftOf, lockDay } from '../plan/door.ts'
import { asPlanned, lockedOf, readWorkday, type Workday } from '../workday/door.ts'

export type MoveRefusal =
  | 'unknown order'
  | 'unknown bike'
  | 'already begun'
  | 'already there'
  | 'round locked'
  | 'that day is over'
  | 'ridden otherwise'
  | 'the day changed meanwhile'

/** What a move costs, and the orders that lose their place for it; or why not. */
export type MovePrice =
  | { ok: true; price: Price; moved: string[]; bikeDay: BikeDay; plan: BikePlan }
  | { ok: false; refusal: MoveRefusal }
  | { ok: false; refusal: 'no bike fits'; why: NoFit }

/** What it would cost to have an order on this shift, or on none; nothing is kept. Locked rounds neither give nor take. */
export function priceMove(work: Workday, orderId: string, shiftId: string | null, now: Date): MovePrice {
  const { rows } = work
  const here = shiftOf(work.plan, orderId)
  const shift = rows.shifts.find(({ id }) => id === shiftId)
  const locked = lockedOf(rows)
  if (rows.day < parisDay(now)) return { ok: false, refusal: 'that day is over' }
  if (!work.bikeDay.orders.some(({ id }) => id === orderId)) return { ok: false, refusal: 'unknown order' }
  if (shiftId && !shift) return { ok: false, refusal: 'unknown bike' }
  if (here === shiftId) return { ok: false, refusal: 'already there' }
  if (locked.some((id) => id === here || id === shiftId)) return { ok: false, refusal: 'round locked' }
  const base = asPlanned(work, now)
  if (checkBikePlan(base.day, base.plan).breaches.length > 0)
    return { ok: false, refusal: 'ridden otherwise' }
  const { day, plan, back } = setAside(base.day, base.plan, locked, rows.ways)
  if (shiftId === null) return takenOut(day, plan, back, orderId)
  const move = moveOrder(day, plan, orderId, shiftId)
  if (!move.ok) return move
  return { ok: true, price: move.price, moved: move.moved, ...back(day, move.plan) }
}

function takenOut(
  day: BikeDay,
  plan: BikePlan,
  back: ReturnType<typeof setAside>['back'],
  orderId: string,
): MovePrice {
  const dropped = dropOrder(day, plan, orderId)
  if (!dropped.ok) return dropped
  const unassigned = [
    ...dropped.plan.unassigned,
    { order: orderId, reason: 'other' as const, detail: TAKEN_OUT },
  ]
  return { ok: true, price: dropped.price, moved: [], ...back(day, { ...dropped.plan, unassigned }) }
}

/** How a plan says that somebody took an order out by hand. */
export const TAKEN_OUT = 'sortie de la tournée à la main'

export type Moved =
  | { ok: true; version: number; price: Price; moved: string[] }
  | Extract<MovePrice, { ok: false }>

/**
 * Moves an order to another shift, or to none, and keeps the plan. `seen`: the version whose price was read.
 * Refusals: those of a price, and 'the day changed meanwhile' when that version is no longer the plan.
 */
export async function keepMove(
  db: Db,
  what: { hub: Hub; day: Day; orderId: string; shiftId: string | null; seen: number; by: string; at: Date },
): Promise<Moved> {
  const { hub, day, orderId, shiftId, seen, by, at } = what
  return db.transaction(async (tx): Promise<Moved> => {
    await lockDay(tx, hub.id, day)
    const work = await readWorkday(tx, hub, day, at)
    if ((work.kept?.version ?? 0) !== seen) return { ok: false, refusal: 'the day changed meanwhile' }
    const found = priceMove(work, orderId, shiftId, at)
    if (!found.ok) return found
    const { bikeDay, plan, price, moved } = found
    const version = await keepPlan(tx, { hubId: hub.id, day, bikeDay, plan, how: 'order moved', by, at })
    return { ok: true, version, price, moved }
  })
}
