import type { PersonId } from '#people'
import type { RefundReason } from './reason.ts'
import type { PaymentId, ShareId, RefundId } from '../ids.ts'
import type { GivenOtherwise } from './otherwise.ts'

/** What is given back to a customer, as whoever sells asks for it, once: the same id is the same refund. */
export type RefundAsk = {
  id: RefundId
  paymentId: PaymentId
  /** The share it is taken from, or the delivery fee. */
  shareId: ShareId | 'delivery'
  cents: number
  reason: RefundReason
  /** Who decided; null when a rule did. */
  by: PersonId | null
}

/** Of what it is: one merchant's share, the delivery fee, or the whole of a payment that came too late. */
export type RefundPart = { part: 'share'; shareId: ShareId } | { part: 'delivery' } | { part: 'late' }

/** How far it is. One that the provider had settled may still fail: the bank of the customer did not take it. `given`: otherwise, since. */
export type RefundStanding =
  | { state: 'on its way' }
  | { state: 'settled'; settledAt: Date }
  | { state: 'failed'; failedAt: Date; given: GivenOtherwise[] }

/** Money given back to a customer. */
export type Refund = {
  id: RefundId
  paymentId: PaymentId
  cents: number
  reason: RefundReason
  decidedAt: Date
  /** What the provider calls it, once it was told. */
  providerId: string | null
} & RefundPart &
  RefundStanding

export type RefundRefusal = 'more than paid' | 'not paid' | 'asked otherwise' | 'disputed'

/** The share that a refund takes from; null when it is of no merchant. */
export const shareIdOf = (refund: RefundPart): ShareId | null => ('shareId' in refund ? refund.shareId : null)

/** What its customer is still owed of a refund that came back, in cents. */
export const owedOf = (refund: Refund): number =>
  refund.state === 'failed'
    ? refund.given.reduce((left, { cents, takenBack }) => (takenBack ? left : left - cents), refund.cents)
    : 0
