import {
  checkBikePlan,
  leaveOutOrder,
  moveOrder,
  type BikeDay,
  type BikePlan,
  type NoFit,
  type Price,
} from '#planner'
import { parisDay } from '#platform/time'
import { refuse, type Refused } from '#platform/refusal'
import { setAside, shiftOf } from '../plan/door.ts'
import { asPlanned, lockedOf, type Workday } from '../workday/door.ts'
import type { OrderId, ShiftId } from '../ids.ts'

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
  | Refused<MoveRefusal>
  | { ok: false; refusal: 'no bike fits'; why: NoFit }

/** What it would cost to have an order on this shift, or on none; nothing is kept. Locked rounds neither give nor take. */
export function priceMove(work: Workday, orderId: OrderId, shiftId: ShiftId | null, now: Date): MovePrice {
  const { rows } = work
  const here = shiftOf(work.plan, orderId)
  const shift = rows.shifts.find(({ id }) => id === shiftId)
  const locked = lockedOf(rows)
  if (rows.day < parisDay(now)) return refuse('that day is over')
  if (!work.bikeDay.orders.some(({ id }) => id === orderId)) return refuse('unknown order')
  if (shiftId && !shift) return refuse('unknown bike')
  if (here === shiftId) return refuse('already there')
  if (locked.some((id) => id === here || id === shiftId)) return refuse('round locked')
  const base = asPlanned(work, now)
  if (checkBikePlan(base.day, base.plan).breaches.length > 0) return refuse('ridden otherwise')
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
  orderId: OrderId,
): MovePrice {
  const left = leaveOutOrder(day, plan, orderId)
  if (!left.ok) return left
  const unassigned = [
    ...left.plan.unassigned,
    { order: orderId, reason: 'other' as const, detail: TAKEN_OUT },
  ]
  return { ok: true, price: left.price, moved: [], ...back(day, { ...left.plan, unassigned }) }
}

/** How a plan says that somebody took an order out by hand. */
export const TAKEN_OUT = 'sortie de la tournée à la main'
