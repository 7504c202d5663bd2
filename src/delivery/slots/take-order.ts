import { acceptOrder, type NoFit } from '#planner'
import type { Tx } from '#platform/db'
import type { PersonId } from '#people'
import { orderOf, keepPlan } from '../plan/door.ts'
import type { Hub } from '../hub.ts'
import type { OpenDay } from './open-day.ts'
import type { Order } from '../order.ts'

export type Taking = { ok: true; drop_s: number; moved: string[] } | { ok: false; why: NoFit }

/**
 * Puts an order in the plan of its day, or says why no bike has room for it. Whoever calls holds the day, and has just opened it.
 * @throws when the order has no point: nobody can be sent there.
 */
export async function takeOrder(
  tx: Tx,
  { hub, open, order, by, at }: { hub: Hub; open: OpenDay; order: Order; by: PersonId | null; at: Date },
): Promise<Taking> {
  const { point } = order.door
  if (!point) throw new Error(`order ${order.id} is nowhere on the map`)
  const taken = acceptOrder(open.bikeDay, open.plan, orderOf(hub, order, point))
  if (!taken.ok) return { ok: false, why: taken.why }
  const whole = open.back(taken.day, taken.plan)
  await keepPlan(tx, { hubId: hub.id, day: order.day, ...whole, how: 'order taken', by, at })
  return { ok: true, drop_s: taken.drop_s, moved: taken.moved }
}
