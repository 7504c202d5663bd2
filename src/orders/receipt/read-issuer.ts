import { readMarket, type MarketId } from '#market'
import { billingOf, billingsOf } from '#payments'
import { readOrganisation, type OrganisationId } from '#people'
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

type Issuer = Pick<Share, 'organisationId' | 'merchantName'>

/**
 * Who sells something of an order, or of a basket, and has no name for an invoice yet: its shops, and the operator of the market when it is
 * paid to bring it.
 */
export async function unnamedIssuers(
  db: Db,
  shops: readonly Issuer[],
  delivery: { marketId: MarketId; cents: number } | null,
): Promise<string[]> {
  const bringer = delivery && delivery.cents > 0 ? await bringerOf(db, delivery.marketId) : undefined
  const isShop = shops.some((one) => one.organisationId === bringer?.organisationId)
  const issuers = bringer && !isShop ? [...shops, bringer] : shops
  const named = await billingsOf(
    db,
    issuers.map((one) => one.organisationId),
  )
  return issuers.filter((one) => !named.has(one.organisationId)).map((one) => one.merchantName)
}

async function bringerOf(db: Db, marketId: MarketId): Promise<Issuer | undefined> {
  const market = await readMarket(db, marketId)
  if (!market) return undefined
  const { organisationId, name } = market
  const operator = await readOrganisation(db, organisationId)
  return { organisationId, merchantName: `${operator?.name ?? name} (livraison)` }
}

/** Whether an invoice may be asked for: it is paid, and who bought is not forgotten yet. */
export const mayBeInvoiced = (order: Order): boolean => paidOf(order) !== null && order.way.buyer !== null
