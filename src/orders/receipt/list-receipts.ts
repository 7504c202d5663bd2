import type { Db } from '#platform/db'
import { orderAddress } from '../order-address.ts'
import type { Order } from '../order.ts'
import { mayBeInvoiced } from './read-issuer.ts'
import { receiptWord, writeNumberOf } from './receipt.ts'
import { receiptsOfOrder } from './store.ts'

/** What a customer's order page shows: each receipt and credit note, and where an invoice is asked for. */
export async function receiptLinks(db: Db, order: Order): Promise<{ href: string; label: string }[]> {
  const links = (await receiptsOfOrder(db, order.id)).map((one) => ({
    href: `${orderAddress(order)}/recus/${one.id}`,
    label: `${receiptWord(one)} ${writeNumberOf(one.kind, one.year, one.number)}, ${one.content.merchant}`,
  }))
  const ask = {
    href: `${orderAddress(order)}/facture`,
    label: 'Facture pour une entreprise ou une association',
  }
  return mayBeInvoiced(order) ? [...links, ask] : links
}
