import type { Tx } from '#platform/db'
import { isCancelled } from '../order.ts'
import { lockOrder } from '../order-store.ts'
import { writeGivenUp } from '../order-write-store.ts'
import type { OrderId } from '../ids.ts'

/**
 * A customer gave up goods that an order still holds, and may refuse them: whoever is at the door reads it on the next screen, and who runs the
 * hub too. Twice is once; an order that is over is left as it is.
 */
export async function noteGivenUp(
  tx: Tx,
  { orderId, labels }: { orderId: OrderId; labels: readonly string[] },
  now: Date,
): Promise<void> {
  const order = await lockOrder(tx, orderId)
  if (order && !isCancelled(order) && !order.ended) await writeGivenUp(tx, orderId, labels, now)
}
