import type { OrganisationId } from '#people'
import { vatIn } from './commission.ts'
import { aboutPayment, type KeptPayment } from './payment.ts'
import { newPosting, type About, type Posting } from './posting.ts'
import { cutNow, type Share } from './share.ts'

/** Where the money of a sale comes from: the customer, or what had come too late and is kept after all. */
type Source = 'platform' | 'to give back'

/** Each share to its merchant, the delivery fee to the operator. */
export function postingsOfSale(payment: KeptPayment, shares: readonly Share[], from: Source): Posting[] {
  const postings = shares.map((share) => shareSold(share, aboutPayment(payment, share.id), from))
  if (payment.deliveryCents > 0) postings.push(deliverySold(payment, aboutPayment(payment, payment.id), from))
  return postings
}

export function shareSold(share: Share, about: About, from: Source): Posting {
  const { commissionCents, vatCents, netCents } = cutNow({ ...share, refundedCents: 0 })
  return newPosting('share sold', about, share.organisationId, [
    [from, share.grossCents],
    ['merchant', -netCents],
    ['commission', -commissionCents],
    ['commission vat', -vatCents],
  ])
}

export type DeliveryFee = { deliveryCents: number; deliveryVat_bp: number; deliveryRefundedCents: number }

export function deliverySold(fee: DeliveryFee, about: About, from: Source): Posting {
  const vat = vatIn(fee.deliveryCents, fee.deliveryVat_bp)
  return newPosting('delivery sold', about, null, [
    [from, fee.deliveryCents],
    ['delivery', vat - fee.deliveryCents],
    ['delivery vat', -vat],
  ])
}

export const receivedLate = (cents: number, about: About): Posting =>
  newPosting('received late', about, null, [
    ['platform', cents],
    ['to give back', -cents],
  ])

/** What was received too late becomes a refund on its way. */
export const lateGivenBack = (cents: number, about: About): Posting =>
  newPosting('late given back', about, null, [
    ['to give back', cents],
    ['to refund', -cents],
  ])

export const shareSent = (organisationId: OrganisationId, cents: number, about: About): Posting =>
  newPosting('share sent', about, organisationId, [
    ['connected', cents],
    ['platform', -cents],
  ])

export const shareTakenBack = (organisationId: OrganisationId, cents: number, about: About): Posting =>
  newPosting('share taken back', about, organisationId, [
    ['platform', cents],
    ['connected', -cents],
  ])
