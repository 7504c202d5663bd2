import type { Db } from '#platform/db'
import type { PersonId } from '#people'
import type { OrderId } from '#delivery'
import { lockOrder, writeState } from '../order-store.ts'
import { tellStory } from '../story-store.ts'

/** An order is handed over at the hub, or not yet after all. Twice is once; nothing for an order that is brought, or over. */
export async function handOver(
  db: Db,
  { id, given, by }: { id: OrderId; given: boolean; by: PersonId },
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const order = await lockOrder(tx, id)
    if (order?.way.mode !== 'pickup' || order.state !== (given ? 'confirmed' : 'collected')) return
    await writeState(tx, id, given ? { state: 'collected', endedAt: now } : { state: 'confirmed' })
    await tellStory(tx, { orderId: id, what: given ? 'handed over' : 'hand-over undone', by }, now)
  })
}
