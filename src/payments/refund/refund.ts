/** What is given back to a customer, as whoever sells asks for it, once: the same id is the same refund. */
export type RefundAsk = {
  id: string
  paymentId: string
  /** The share it is taken from, or the delivery fee. */
  shareId: string
  cents: number
  /** A French sentence that the customer and the merchant read. */
  why: string
  /** Who decided; null when a rule did. */
  by: string | null
}

export type RefundState = 'on its way' | 'settled' | 'failed'

/** A refund as other rooms see it. `shareId` is null for the delivery fee, or for a whole payment that came too late. */
export type Refund = {
  id: string
  paymentId: string
  part: 'share' | 'delivery' | 'late'
  shareId: string | null
  cents: number
  why: string
  state: RefundState
  decidedAt: Date
  settledAt: Date | null
  failedAt: Date | null
}

export type RefundRefusal = 'more than paid' | 'not paid' | 'asked otherwise' | 'disputed'

export const refundStateOf = ({ settledAt, failedAt }: Pick<Refund, 'settledAt' | 'failedAt'>): RefundState =>
  failedAt ? 'failed' : settledAt ? 'settled' : 'on its way'
