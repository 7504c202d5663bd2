import { billingOf, billingsOf } from '#payments'
import type { OrganisationId } from '#people'
import type { Db } from '#platform/db'
import { paidOf, type Order } from '../order.ts'
import type { Share } from '../share.ts'
import type { ReceiptContent } from './receipt.ts'

/**
 * Who sells, as an invoice names it: name, address, SIRET, VAT (CGI, annexe II, 242 nonies A); null while nobody wrote it: what is given
 * is then a receipt.
 */
export const readIssuer = async (db: Db, organisationId: OrganisationId): Promise<ReceiptContent['issuer']> =>
  (await billingOf(db, organisationId)) ?? null

/** The shops of an order, or of a basket, that have no name for an invoice yet. */
export async function unnamedShops(
  db: Db,
  shops: readonly Pick<Share, 'organisationId' | 'merchantName'>[],
): Promise<string[]> {
  const ids = shops.map((one) => one.organisationId)
  const named = await billingsOf(db, ids)
  return shops.filter((one) => !named.has(one.organisationId)).map((one) => one.merchantName)
}

/** Whether an invoice may be asked for: it is paid, and who bought is not forgotten yet. */
export const mayBeInvoiced = (order: Order): boolean => paidOf(order) !== null && order.way.buyer !== null
