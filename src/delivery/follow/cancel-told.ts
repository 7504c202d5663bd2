import type { Db } from '#platform/db'
import type { PersonId } from '#people'
import type { CancelCode } from '../cancellation.ts'
import type { Order } from '../order.ts'
import { cancelOrder, restoreOrder } from '../slots/door.ts'
import { tellCustomer } from './tell-customer.ts'
import { toldOf, unsayCancelled } from './told-store.ts'

type What = { order: Order; by: PersonId; siteUrl: string }

/** Cancels an order; a customer who was told that it comes is told that it does not. Refusals: those of `cancelOrder`. */
export const cancelTold = (
  db: Db,
  { order, by, siteUrl, why }: What & { why: Exclude<CancelCode, 'other'> },
  now: Date,
): ReturnType<typeof cancelOrder> =>
  db.transaction(async (tx) => {
    const cancelled = await cancelOrder(tx, { id: order.id, reason: { code: why }, by }, now)
    const known = (await toldOf(tx, order.id)).includes('taken')
    if (cancelled.ok && known) await tellCustomer(tx, { order, what: 'cancelled', siteUrl }, now)
    return cancelled
  })

/** Takes that back; a customer who was told is told that it comes. Refusals: those of `restoreOrder`. */
export const restoreTold = (
  db: Db,
  { order: { id }, by, siteUrl }: What,
  now: Date,
): ReturnType<typeof restoreOrder> =>
  db.transaction(async (tx) => {
    const restored = await restoreOrder(tx, { id, by }, now)
    if (restored.ok && (await unsayCancelled(tx, id)))
      await tellCustomer(tx, { order: restored.order, what: 'taken', siteUrl }, now)
    return restored
  })
