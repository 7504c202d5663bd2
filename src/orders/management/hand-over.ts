import type { Db } from '#platform/db'
import { lockOrder, tellStory, writeState } from '../order-store.ts'

/** An order is handed over at the hub, or not yet after all. Twice is once; nothing for an order that is brought, or over. */
export async function handOver(
  db: Db,
  { id, given, by }: { id: string; given: boolean; by: string },
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const order = await lockOrder(tx, id)
    const [from, to] = given ? (['confirmed', 'collected'] as const) : (['collected', 'confirmed'] as const)
    if (order?.mode !== 'pickup' || order.state !== from) return
    await writeState(tx, id, to, given ? now : null)
    await tellStory(tx, { orderId: id, what: given ? 'handed over' : 'hand-over undone', by }, now)
  })
}
