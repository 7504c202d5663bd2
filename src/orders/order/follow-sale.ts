import type { OrderId, Sale } from '#delivery'
import type { Db } from '#platform/db'
import type { Language } from '#platform/languages'
import { cancelOwnOrder } from './cancel-own-order.ts'
import { readOrders } from '../order-store.ts'
import { sharesOf } from '../share-store.ts'
import { mayCancel } from '../order.ts'
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

/** In which language the customer of an order read when it was not French; undefined else, and for what was not sold here. */
export const languageOfOrder = async (db: Db, id: OrderId): Promise<Language | undefined> =>
  (await readOrders(db, [id]))[0]?.way.buyer?.language
