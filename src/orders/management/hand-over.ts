import type { Db } from '#platform/db'
import type { PersonId } from '#people'
import { parisDay } from '#platform/time'
import type { OrderId } from '#delivery'
import { refuse, type Refused } from '#platform/refusal'
import { lockOrder, writeState } from '../order-store.ts'
import { tellStory } from '../story-store.ts'

type HandedOver = { ok: true } | Refused<'too early' | 'over'>

/** An order is handed over at the hub from its day on, or not yet after all. Twice is once. Refusal 'over': it is brought, or it ended. */
export async function handOver(
  db: Db,
  { id, given, by }: { id: OrderId; given: boolean; by: PersonId },
  now: Date,
): Promise<HandedOver> {
  return db.transaction(async (tx) => {
    const order = await lockOrder(tx, id)
    const [from, to] = given ? (['confirmed', 'collected'] as const) : (['collected', 'confirmed'] as const)
    if (order?.way.mode !== 'pickup' || (order.state !== from && order.state !== to)) return refuse('over')
    if (order.state === to) return { ok: true }
    if (given && order.day > parisDay(now)) return refuse('too early')
    await writeState(tx, id, given ? { state: 'collected', endedAt: now } : { state: 'confirmed' })
    await tellStory(tx, { orderId: id, what: given ? 'handed over' : 'hand-over undone', by }, now)
    return { ok: true }
  })
}
