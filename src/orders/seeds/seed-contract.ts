import type { PaymentAsk } from '#payments'
import type { Tx } from '#platform/db'
import { asId } from '#platform/id'
import { insertKept } from '../kept/door.ts'
import { contractOf, findNamed } from '../news/door.ts'
import { readOrder } from '../order-store.ts'
import { linesOf, sharesOf } from '../share-store.ts'

/** What the customer of an order of the demo keeps of it. */
export async function seedContract(tx: Tx, id: PaymentAsk['id'], at: Date): Promise<void> {
  const order = await readOrder(tx, asId(id))
  if (!order) throw new Error('no such order')
  const shares = await sharesOf(tx, [order.id])
  const lines = await linesOf(tx, [order.id])
  await insertKept(tx, [contractOf({ order, shares, lines, merchants: await findNamed(tx, shares) }, at)])
}
