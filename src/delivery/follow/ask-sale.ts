import type { Db } from '#platform/db'
import type { Refused } from '#platform/refusal'
import type { OrderId } from '../ids.ts'

export type SaleRefusal = 'unknown order' | 'too late' | 'disputed'

/**
 * Who sold what a bike brings, when it was not asked here: until when its customer may cancel is theirs to say, and so is the money. Both
 * answer undefined for what they did not sell.
 */
export type Sale = {
  mayCancel: (db: Db, orderId: OrderId, now: Date) => Promise<boolean | undefined>
  cancel: (db: Db, orderId: OrderId, now: Date) => Promise<{ ok: true } | Refused<SaleRefusal> | undefined>
}
