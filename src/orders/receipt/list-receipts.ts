import type { Db } from '#platform/db'
import { writerOf, type Language } from '#platform/languages'
import { orderSentences } from '../words/door.ts'
import { orderAddress } from '../order-address.ts'
import type { Order } from '../order.ts'
import { mayBeInvoiced } from './read-issuer.ts'
import { receiptWordIn, writeNumberOf, type Receipt } from './receipt.ts'
import { receiptsOfOrder, receiptsOfOrders } from './store.ts'

type ReceiptLink = { href: string; label: string }

const linkOf = (order: Pick<Order, 'secret'>, receipt: Receipt, language: Language): ReceiptLink => ({
  href: `${orderAddress(order)}/recus/${receipt.id}`,
  label: `${receiptWordIn(language, receipt)} ${writeNumberOf(receipt.kind, receipt.year, receipt.number)}${writerOf(language).comma}${receipt.content.merchant}`,
})

/** What a customer's order page shows: each receipt and credit note, and where an invoice is asked for. */
export async function receiptLinks(db: Db, order: Order, language: Language): Promise<ReceiptLink[]> {
  const links = (await receiptsOfOrder(db, order.id)).map((one) => linkOf(order, one, language))
  const ask = {
    href: `${orderAddress(order)}/facture`,
    label: orderSentences.says[language].invoiceFor,
  }
  return mayBeInvoiced(order) ? [...links, ask] : links
}

/** The receipts and credit notes of several orders, by the id of the order. */
export async function receiptLinksOf(
  db: Db,
  orders: readonly Pick<Order, 'id' | 'secret'>[],
  language: Language,
): Promise<Map<string, ReceiptLink[]>> {
  const ids = orders.map((one) => one.id)
  const issued = Map.groupBy(await receiptsOfOrders(db, ids), (one) => one.orderId)
  const linksOf = (one: Pick<Order, 'id' | 'secret'>) =>
    (issued.get(one.id) ?? []).map((own) => linkOf(one, own, language))
  return new Map(orders.map((one) => [one.id, linksOf(one)]))
}
