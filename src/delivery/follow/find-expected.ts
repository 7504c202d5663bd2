import type { Db } from '#platform/db'
import { readHub } from '../hub-store.ts'
import { readWorkday } from '../workday/door.ts'
import { isCancelled, type Order } from '../order.ts'
import { type Expected, expectedIn } from './expected.ts'

/** When an order is expected, by the plan and what couriers noted so far; undefined while no plan has it, or once it ended. */
export async function expectedFor(db: Db, order: Order, now: Date): Promise<Expected | undefined> {
  if (order.ended || isCancelled(order)) return undefined
  const hub = await readHub(db, order.hubId)
  return hub && expectedIn((await readWorkday(db, hub, order.day, now)).live, order)
}
