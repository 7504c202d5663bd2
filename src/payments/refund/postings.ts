import { vatIn } from '../commission.ts'
import { feeLeftOf } from '../payment.ts'
import { newPosting, type About, type Posting } from '../posting.ts'
import type { DeliveryFee } from '../sale-postings.ts'
import { cutBack, type Share } from '../share.ts'
import type { WayBack } from './otherwise.ts'
import type { Refund } from './refund.ts'

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

/** The bank of the customer did not take it: it is no merchant's again, it is owed to the customer. */
export const refundCameBack = ({ state, cents }: Pick<Refund, 'state' | 'cents'>, about: About): Posting =>
  newPosting('refund failed', about, null, [
    [state === 'settled' ? 'platform' : 'to refund', cents],
    ['came back', -cents],
  ])

/** The operator gave it from its own bank, or its own till. */
export const givenOtherwise = (way: WayBack, cents: number, about: About): Posting =>
  newPosting('refund given otherwise', about, null, [
    ['came back', cents],
    [way === 'cash' ? 'till' : 'bank', -cents],
  ])

/** What was written as given was not, or came back: it is owed again, from the same account. */
export const givenTakenBack = (way: WayBack, cents: number, about: About): Posting =>
  newPosting('given taken back', about, null, [
    [way === 'cash' ? 'till' : 'bank', cents],
    ['came back', -cents],
  ])

/** The bank of the customer takes by itself what it had sent back. */
export const cameBackClaimed = (cents: number, about: About): Posting =>
  newPosting('dispute lost', about, null, [
    ['came back', cents],
    ['disputed', -cents],
  ])
