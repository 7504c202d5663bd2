import { billingOf } from '#payments'
import { readOrganisation, type OrganisationId } from '#people'
import type { Db } from '#platform/db'
import { paidOf, type Order } from '../order.ts'
import type { Share } from '../share.ts'
import type { ReceiptContent } from './receipt.ts'

/** Who sells, as an invoice names it; null while nobody wrote a SIRET: what is given is then a receipt. */
export async function readIssuer(db: Db, organisationId: OrganisationId): Promise<ReceiptContent['issuer']> {
  const billing = await billingOf(db, organisationId)
  if (billing) return billing
  const organisation = await readOrganisation(db, organisationId)
  if (!organisation?.siret) return null
  const { name, siret } = organisation
  return { name, siret, address: '', postcode: '', town: organisation.town ?? '', vatNumber: null }
}

/** The shops of an order, or of a basket, that have no name for an invoice yet. */
export async function unnamedShops(
  db: Db,
  shops: readonly Pick<Share, 'organisationId' | 'merchantName'>[],
): Promise<string[]> {
  const named = await Promise.all(shops.map((one) => readIssuer(db, one.organisationId)))
  return shops.filter((_, i) => !named[i]).map((one) => one.merchantName)
}

/** Whether an invoice may be asked for: it is paid, and who bought is not forgotten yet. */
export const mayBeInvoiced = (order: Order): boolean => paidOf(order) !== null && order.way.buyer !== null
