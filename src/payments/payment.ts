import type { About } from './posting.ts'

/** One merchant's part of what a customer pays, as whoever sells asks for it. */
export type ShareAsk = {
  shareId: string
  organisationId: string
  /** What the customer reads on the page of the provider: the name of the shop. */
  label: string
  /** The price with tax, in cents. */
  grossCents: number
  commission_bp: number
}

/** What is asked from a customer, once: the same id is the same payment. */
export type PaymentAsk = {
  id: string
  /** What people say to each other: 'K4T-7QX'. */
  reference: string
  /** What the customer reads on the page of the provider. */
  label: string
  email: string | null
  /** The organisation that runs the market where it is sold: the money of that market is its affair. */
  operatorId: string
  /** The delivery fee with tax, the operator's own. */
  deliveryCents: number
  shares: ShareAsk[]
  expiresAt: Date
  /** Where the customer comes back: a whole address, https://…. */
  returnUrl: string
}

export type PaymentState =
  | 'opened'
  | 'paid'
  | 'expired'
  | 'cancelled'
  | 'refunded'
  | 'partly refunded'
  | 'disputed'

/** A payment as other rooms see it. */
export type Payment = {
  id: string
  reference: string
  amountCents: number
  state: PaymentState
  /** Where to pay, while it can be paid. */
  payUrl: string | null
  paidAt: Date | null
}

/** What the provider calls the money that came, and the sum it is; a sum of before may be unknown. */
export type Received = { intentId: string; chargeId: string | null }

/** A payment as it is kept. `lateAt`: money came when none was expected any more. */
export type KeptPayment = Omit<Payment, 'state'> & {
  operatorId: string
  label: string
  deliveryCents: number
  deliveryVat_bp: number
  deliveryRefundedCents: number
  asked: string
  email: string | null
  returnUrl: string
  openedAt: Date
  expiresAt: Date
  pageId: string | null
  intentId: string | null
  chargeId: string | null
  cancelledAt: Date | null
  lapsedAt: Date | null
  lateAt: Date | null
  lateCents: number | null
  givenBackAt: Date | null
  odd: string | null
  /** Given back to the customer, or about to be; a refund that failed is not in it. */
  refundedCents: number
  /** An open dispute holds it. */
  disputed: boolean
}

type Told = Pick<
  KeptPayment,
  'amountCents' | 'paidAt' | 'cancelledAt' | 'lapsedAt' | 'givenBackAt' | 'refundedCents' | 'disputed'
>

/** What became of a payment, from what is known of it. Nothing is stored twice: a refund cannot leave it "paid". */
export function stateOf(payment: Told): PaymentState {
  if (payment.disputed) return 'disputed'
  if (payment.givenBackAt && payment.refundedCents > 0) return 'refunded'
  if (payment.paidAt) {
    if (payment.refundedCents >= payment.amountCents) return 'refunded'
    return payment.refundedCents > 0 ? 'partly refunded' : 'paid'
  }
  if (payment.cancelledAt) return 'cancelled'
  return payment.lapsedAt ? 'expired' : 'opened'
}

/** A payment as other rooms see it. */
export const shown = (kept: KeptPayment): Payment => {
  const state = stateOf(kept)
  const { id, reference, amountCents, paidAt } = kept
  return { id, reference, amountCents, state, paidAt, payUrl: state === 'opened' ? kept.payUrl : null }
}

/** What a posting says of a payment. `key`: what happened to it. */
export const aboutPayment = (
  { id, reference, operatorId }: Pick<KeptPayment, 'id' | 'reference' | 'operatorId'>,
  key: string,
): About => ({ key, operatorId, paymentId: id, reference })

/** The ask written in one way only, to know whether a second ask is the same. */
export const writeAsk = ({ reference, deliveryCents, shares }: PaymentAsk): string =>
  JSON.stringify([
    reference,
    deliveryCents,
    shares
      .map((one) => [one.shareId, one.organisationId, one.grossCents, one.commission_bp])
      .toSorted((a, b) => String(a[0]).localeCompare(String(b[0]))),
  ])

export const amountOf = ({ deliveryCents, shares }: Pick<PaymentAsk, 'deliveryCents' | 'shares'>): number =>
  shares.reduce((sum, { grossCents }) => sum + grossCents, deliveryCents)
