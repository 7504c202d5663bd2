import type { OrganisationId } from '#people'
import type { About } from './posting.ts'
import type { PaymentId } from './ids.ts'

export type PaymentState =
  | 'opened'
  | 'paid'
  | 'expired'
  | 'cancelled'
  | 'refunded'
  | 'partly refunded'
  | 'disputed'

/** A payment as other rooms see it. `payUrl`: where to pay, while it can be paid. */
export type Payment = {
  id: PaymentId
  reference: string
  amountCents: number
  state: PaymentState
  payUrl: string | null
}

/** What the provider calls the money that came, and the sum it is; a sum of before may be unknown. */
export type Received = { intentId: string; chargeId: string | null }

/** Whether money is still expected. */
export type Closing = { state: 'open' } | { state: 'cancelled' | 'lapsed'; at: Date }

/** Money that came when none was expected any more, or another amount than what was asked. */
type Late = { received: Received; lateAt: Date; lateCents: number }

/** The money of a payment. Late, it waits until it is kept after all, or given back whole; in another currency, it is for a person. */
export type Money =
  | { state: 'none' }
  | { state: 'foreign'; cents: number; currency: string }
  | { state: 'in time'; received: Received; paidAt: Date }
  | ({ state: 'late' } & Late)
  | ({ state: 'kept'; paidAt: Date } & Late)
  | ({ state: 'given back'; givenBackAt: Date } & Late)

type PaidMoney = Extract<Money, { paidAt: Date }>

/** A payment as it is kept. */
export type KeptPayment = {
  id: PaymentId
  reference: string
  amountCents: number
  operatorId: OrganisationId
  label: string
  deliveryCents: number
  deliveryVat_bp: number
  deliveryRefundedCents: number
  asked: string
  /** Null once it is forgotten, or when none was said. */
  email: string | null
  returnUrl: string
  openedAt: Date
  expiresAt: Date
  /** The page of the provider, once it is made. */
  page: { id: string; payUrl: string } | null
  closing: Closing
  money: Money
  /** Given back to the customer, or about to be; a refund that came back is in it only while it is given otherwise. */
  refundedCents: number
  /** An open dispute holds it. */
  disputed: boolean
}

/** One whose money is sold to its merchants. */
export type PaidPayment = KeptPayment & { money: PaidMoney }

export const isPaid = (payment: KeptPayment): payment is PaidPayment => 'paidAt' in payment.money

/** What the provider calls the money of a payment, whatever became of it; undefined when none came. */
export const receivedOf = ({ money }: KeptPayment): Received | undefined =>
  'received' in money ? money.received : undefined

/** What became of a payment, from what is known of it. Nothing is stored twice: a refund cannot leave it "paid". */
export function stateOf(payment: KeptPayment): PaymentState {
  const { amountCents, closing, money, refundedCents, disputed } = payment
  if (disputed) return 'disputed'
  if (money.state === 'given back' && refundedCents > 0) return 'refunded'
  if (isPaid(payment)) {
    if (refundedCents >= amountCents) return 'refunded'
    return refundedCents > 0 ? 'partly refunded' : 'paid'
  }
  if (closing.state === 'cancelled') return 'cancelled'
  return closing.state === 'lapsed' ? 'expired' : 'opened'
}

/** What the customer was not given back of the delivery, in cents. */
export const feeLeftOf = ({
  deliveryCents,
  deliveryRefundedCents,
}: Pick<KeptPayment, 'deliveryCents' | 'deliveryRefundedCents'>): number =>
  deliveryCents - deliveryRefundedCents

/** A payment as other rooms see it. */
export const shown = (kept: KeptPayment): Payment => {
  const state = stateOf(kept)
  const { id, reference, amountCents, page } = kept
  return { id, reference, amountCents, state, payUrl: state === 'opened' ? (page?.payUrl ?? null) : null }
}

/** What a posting says of a payment. `key`: what happened to it. */
export const aboutPayment = (
  { id, reference, operatorId }: Pick<KeptPayment, 'id' | 'reference' | 'operatorId'>,
  key: string,
): About => ({ key, operatorId, paymentId: id, reference })
