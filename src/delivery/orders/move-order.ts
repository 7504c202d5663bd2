import type { Price } from '#planner'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import { refuse } from '#platform/refusal'
import type { Hub } from '../hub.ts'
import { keepPlan, lockDay } from '../plan/door.ts'
import { readWorkday } from '../workday/door.ts'
import { type MovePrice, priceMove } from './price-move.ts'
import type { OrderId, ShiftId } from '../ids.ts'

export type Moved =
  | { ok: true; version: number; price: Price; moved: string[] }
  | Extract<MovePrice, { ok: false }>

/**
 * Moves an order to another shift, or to none, and keeps the plan. `seen`: the version whose price was read.
 * Refusals: those of a price, and 'the day changed meanwhile' when that version is no longer the plan.
 */
export async function keepMove(
  db: Db,
  what: {
    hub: Hub
    day: Day
    orderId: OrderId
    shiftId: ShiftId | null
    seen: number
    by: PersonId
    at: Date
  },
): Promise<Moved> {
  const { hub, day, orderId, shiftId, seen, by, at } = what
  return db.transaction(async (tx): Promise<Moved> => {
    await lockDay(tx, hub.id, day)
    const work = await readWorkday(tx, hub, day, at)
    if ((work.kept?.version ?? 0) !== seen) return refuse('the day changed meanwhile')
    const found = priceMove(work, orderId, shiftId, at)
    if (!found.ok) return found
    const { bikeDay, plan, price, moved } = found
    const version = await keepPlan(tx, { hubId: hub.id, day, bikeDay, plan, how: 'order moved', by, at })
    return { ok: true, version, price, moved }
  })
}
