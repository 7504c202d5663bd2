import type { Db } from '#platform/db'
import { orderAddress } from '../order-address.ts'
import type { Order } from '../order.ts'
import { writeNumberOf } from './receipt.ts'
import { receiptsOfOrder } from './store.ts'

/** What a customer's order page shows: each receipt and credit note. */
export async function receiptLinks(
  db: Db,
  order: Pick<Order, 'id' | 'secret'>,
): Promise<{ href: string; label: string }[]> {
  return (await receiptsOfOrder(db, order.id)).map((one) => ({
    href: `${orderAddress(order)}/recus/${one.id}`,
    label: `${one.kind === 'receipt' ? 'Reçu' : 'Avoir'} ${writeNumberOf(one.kind, one.year, one.number)}, ${one.content.merchant}`,
  }))
}
