import type { OrganisationId } from '#people'
import type { Db } from '#platform/db'
import { businessOfOrder } from '../business/door.ts'
import type { Order } from '../order.ts'
import { readIssuer } from './read-issuer.ts'
import type { ReceiptContent } from './receipt.ts'

/** Who sells and who buys, as an invoice names them: nobody is, when somebody bought for themselves. */
export async function readSides(
  db: Db,
  order: Pick<Order, 'id'>,
  organisationId: OrganisationId,
): Promise<Pick<ReceiptContent, 'issuer' | 'buyer'>> {
  const buyer = await businessOfOrder(db, order.id)
  return { buyer, issuer: buyer && (await readIssuer(db, organisationId)) }
}
