import type { Day } from '#platform/time'
import type { ShareId } from '#payments'
import type { MerchantId } from '#market'
import type { OrderId } from '#delivery'
import type { OrderMode, OrderState } from '../order.ts'
import type { ShareState } from '../share.ts'

/** A share with what its merchant needs of the order: a name to call it by, and the hours. */
export type ShareOrder = {
  shareId: ShareId
  merchantId: MerchantId
  merchantName: string
  shareState: ShareState
  readyAt: Date | null
  grossCents: number
  /** What its lines cost now: the rest went back to the customer. */
  finalCents: number
  orderId: OrderId
  reference: string
  orderState: OrderState
  mode: OrderMode
  buyerName: string
  day: Day
  slotFrom: Date
  slotTo: Date
  lineCount: number
  askedCount: number
  /** Its customer gave up all of it before it was handed over. */
  isGivenUp: boolean
}
