import type { OrderId } from '#delivery'
import { refundsOf, type ShareId } from '#payments'
import type { Db } from '#platform/db'
import { asId } from '#platform/id'

/** Of what something goes back: one shop's share, or the delivery, which is no shop's. */
export type Part = ShareId | 'delivery'

/** What went back of an order already, in cents: of this part of it. */
export async function givenByPart(db: Db, orderId: OrderId): Promise<(part: Part) => number> {
  const refunds = await refundsOf(db, asId(orderId))
  return (part) => sumOf(refunds.filter((one) => ('shareId' in one ? one.shareId : one.part) === part))
}

/** What went back of the whole of it, in cents. */
export const givenCents = async (db: Db, orderId: OrderId): Promise<number> =>
  sumOf(await refundsOf(db, asId(orderId)))

const sumOf = (refunds: readonly { cents: number }[]): number =>
  refunds.reduce((sum, one) => sum + one.cents, 0)
