import { sql, type Db } from '#platform/db'
import { orderAddress } from '../order-address.ts'
import { writeNumberOf, type Receipt } from '../receipt/door.ts'
import type { PastOrder } from './store.ts'

type Row = Pick<Receipt, 'id' | 'orderId' | 'kind' | 'year' | 'number'> & { merchant: string }

/** The receipts and credit notes of these orders, by the id of the order. */
export async function receiptLinksOf(
  db: Db,
  orders: readonly Pick<PastOrder, 'id' | 'secret'>[],
): Promise<Map<string, { href: string; label: string }[]>> {
  const addresses = new Map<string, string>(orders.map((one) => [one.id, orderAddress(one)]))
  const rows = await db.rows<Row>(sql`
    select id, order_id as "orderId", kind, year, number, content->>'merchant' as merchant
    from orders.receipts
    where order_id = any(${orders.map((one) => one.id)}::uuid[])
    order by issued_at, organisation_id, number`)
  return new Map(
    [...Map.groupBy(rows, (one): string => one.orderId)].map(([id, own]) => [
      id,
      own.map((one) => ({
        href: `${addresses.get(id)}/recus/${one.id}`,
        label: `${one.kind === 'receipt' ? 'Reçu' : 'Avoir'} ${writeNumberOf(one.kind, one.year, one.number)}, ${one.merchant}`,
      })),
    ]),
  )
}
