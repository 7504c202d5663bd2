import type { OrganisationId } from '#people'
import { cutOf, type Cut, type Rates } from './commission.ts'
import type { ShareId, PaymentId } from './ids.ts'

/** One merchant's part of a payment, as it is kept. */
export type Share = Rates & {
  id: ShareId
  paymentId: PaymentId
  organisationId: OrganisationId
  label: string
  grossCents: number
  refundedCents: number
}

type Given = Pick<Share, 'grossCents' | 'refundedCents'>

/** What the customer was not given back of it, in cents. */
export const leftOf = ({ grossCents, refundedCents }: Given): number => grossCents - refundedCents

/** What is kept as commission now, and what is left to the merchant: from what was not refunded. */
export const cutNow = (share: Given & Rates): Cut => cutOf(leftOf(share), share)

/** What changes for everybody when `cents` more are refunded (or given up, when negative). The parts add up to `cents`. */
export function cutBack(share: Given & Rates, cents: number): Cut {
  const before = cutNow(share)
  const after = cutNow({ ...share, refundedCents: share.refundedCents + cents })
  return {
    commissionCents: before.commissionCents - after.commissionCents,
    vatCents: before.vatCents - after.vatCents,
    netCents: before.netCents - after.netCents,
  }
}
