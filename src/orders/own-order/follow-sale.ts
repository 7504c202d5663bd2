import type { OrderId, Sale } from '#delivery'
import type { Db } from '#platform/db'
import type { Language } from '#platform/languages'
import { cancelOwnOrder } from './cancel-own-order.ts'
import { readOrders } from '../order-store.ts'
import { sharesOf } from '../share-store.ts'
import { languageOfBuyer, mayCancel } from '../order.ts'
import { readyAtOf } from '../share.ts'

/** What the page that follows a bike asks of an order: the rule of the order's own page, and the same verb. */
export const ownSale: Sale = {
  mayCancel: async (db, id, now) => {
    const [order] = await readOrders(db, [id])
    if (!order) return undefined
    return mayCancel(order, now) && !(await sharesOf(db, [id])).some(readyAtOf)
  },
  cancel: async (db, id, now) => {
    const cancelled = await cancelOwnOrder(
      db,
      { id, reason: { why: 'cancelled by customer' }, by: null },
      now,
    )
    return !cancelled.ok && cancelled.refusal === 'unknown order' ? undefined : cancelled
  },
}

/** In which language the customer of an order read; undefined for what was not sold here, or whose customer is forgotten. */
export async function languageOfOrder(db: Db, id: OrderId): Promise<Language | undefined> {
  const buyer = (await readOrders(db, [id]))[0]?.way.buyer
  return buyer ? languageOfBuyer(buyer) : undefined
}
