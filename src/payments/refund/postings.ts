import { vatIn } from '../commission.ts'
import { feeLeftOf } from '../payment.ts'
import { newPosting, type About, type Posting } from '../posting.ts'
import type { DeliveryFee } from '../sale-postings.ts'
import { cutBack, type Share } from '../share.ts'

/** Who pays for what goes back to a customer: a refund we decided, or a dispute that was lost. */
type Back = 'to refund' | 'disputed'

const backKind = { 'to refund': 'share refunded', disputed: 'dispute lost' } as const

/** `share` as it was before; the commission on what is refunded is given back with it. */
export function shareRefunded(share: Share, cents: number, about: About, to: Back): Posting {
  const { commissionCents, vatCents, netCents } = cutBack(share, cents)
  return newPosting(backKind[to], about, share.organisationId, [
    ['merchant', netCents],
    ['commission', commissionCents],
    ['commission vat', vatCents],
    [to, -cents],
  ])
}

export function deliveryRefunded(fee: DeliveryFee, cents: number, about: About, to: Back): Posting {
  const kept = feeLeftOf(fee)
  const vat = vatIn(kept, fee.deliveryVat_bp) - vatIn(kept - cents, fee.deliveryVat_bp)
  const kind = to === 'disputed' ? 'dispute lost' : 'delivery refunded'
  return newPosting(kind, about, null, [
    ['delivery', cents - vat],
    ['delivery vat', vat],
    [to, -cents],
  ])
}

export const refundSettled = (cents: number, about: About): Posting =>
  newPosting('refund settled', about, null, [
    ['to refund', cents],
    ['platform', -cents],
  ])

/** A refund that the provider settled, then undid: the bank of the customer did not take it. */
export const refundUnsettled = (cents: number, about: About): Posting =>
  newPosting('refund failed', { ...about, key: `${about.key} settled` }, null, [
    ['platform', cents],
    ['to refund', -cents],
  ])

/** `share` as it is while the refund counts: it is worth its price again, to the cent. */
export function shareRefundFailed(share: Share, cents: number, about: About): Posting {
  const { commissionCents, vatCents, netCents } = cutBack(share, -cents)
  return newPosting('refund failed', about, share.organisationId, [
    ['merchant', netCents],
    ['commission', commissionCents],
    ['commission vat', vatCents],
    ['to refund', cents],
  ])
}

export function deliveryRefundFailed(fee: DeliveryFee, cents: number, about: About): Posting {
  const kept = feeLeftOf(fee)
  const vat = vatIn(kept + cents, fee.deliveryVat_bp) - vatIn(kept, fee.deliveryVat_bp)
  return newPosting('refund failed', about, null, [
    ['delivery', vat - cents],
    ['delivery vat', -vat],
    ['to refund', cents],
  ])
}

export const lateRefundFailed = (cents: number, about: About): Posting =>
  newPosting('refund failed', about, null, [
    ['to refund', cents],
    ['to give back', -cents],
  ])
