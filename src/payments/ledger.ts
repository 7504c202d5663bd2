import { vatIn } from './commission.ts'
import { cutBack, cutNow, type Share } from './share.ts'

/** The chart of accounts, and their French names. Those of a merchant exist once per organisation. */
export const accountKinds = {
  platform: { label: 'Compte de la plateforme chez le prestataire', own: false },
  connected: { label: 'Compte du commerçant chez le prestataire', own: true },
  merchant: { label: 'Dû au commerçant', own: true },
  'on its way': { label: 'Reversements en route', own: true },
  commission: { label: 'Commissions', own: false },
  'commission vat': { label: 'TVA sur les commissions', own: false },
  delivery: { label: 'Frais de livraison', own: false },
  'delivery vat': { label: 'TVA sur les frais de livraison', own: false },
  'to refund': { label: 'Remboursements en route', own: false },
  'to give back': { label: 'Paiements arrivés trop tard', own: false },
  disputed: { label: 'Sommes retenues par une contestation', own: false },
  losses: { label: 'Pertes', own: false },
} as const satisfies Record<string, { label: string; own: boolean }>

export type AccountKind = keyof typeof accountKinds

/** One movement of one account: what comes in is positive. */
export type Entry = { account: AccountKind; organisationId: string | null; cents: number }

export type PostingKind =
  | 'share sold'
  | 'delivery sold'
  | 'received late'
  | 'share sent'
  | 'share taken back'
  | 'share refunded'
  | 'delivery refunded'
  | 'refund settled'
  | 'refund failed'
  | 'late given back'
  | 'dispute opened'
  | 'dispute won'
  | 'dispute lost'
  | 'payout asked'
  | 'payout paid'
  | 'payout returned'

/** What happened, in entries whose sum is zero. `key` makes it happen once. */
export type Posting = {
  kind: PostingKind
  key: string
  organisationId: string | null
  paymentId: string | null
  reference: string
  entries: Entry[]
}

type About = Pick<Posting, 'key' | 'paymentId' | 'reference'>
type Line = [account: AccountKind, cents: number]

/** @throws when the lines do not add up to zero: a rule of ours would be wrong. */
function posting(kind: PostingKind, about: About, organisationId: string | null, lines: Line[]): Posting {
  const sum = lines.reduce((all, [, cents]) => all + cents, 0)
  if (sum !== 0) throw new Error(`${kind} ${about.key} adds up to ${sum}`)
  const entries = lines
    .filter(([, cents]) => cents !== 0)
    .map(([account, cents]) => ({
      account,
      cents,
      organisationId: accountKinds[account].own ? organisationId : null,
    }))
  return { ...about, kind, key: `${kind} ${about.key}`, organisationId, entries }
}

/** Where the money of a sale comes from: the customer, or what had come too late and is kept after all. */
type Source = 'platform' | 'to give back'

export function shareSold(share: Share, reference: string, from: Source): Posting {
  const { commissionCents, vatCents, netCents } = cutNow({ ...share, refundedCents: 0 })
  const about = { key: share.id, paymentId: share.paymentId, reference }
  return posting('share sold', about, share.organisationId, [
    [from, share.grossCents],
    ['merchant', -netCents],
    ['commission', -commissionCents],
    ['commission vat', -vatCents],
  ])
}

export type DeliveryFee = { deliveryCents: number; deliveryVat_bp: number; deliveryRefundedCents: number }

export function deliverySold(fee: DeliveryFee, about: About, from: Source): Posting {
  const vat = vatIn(fee.deliveryCents, fee.deliveryVat_bp)
  return posting('delivery sold', about, null, [
    [from, fee.deliveryCents],
    ['delivery', vat - fee.deliveryCents],
    ['delivery vat', -vat],
  ])
}

export const receivedLate = (cents: number, about: About): Posting =>
  posting('received late', about, null, [
    ['platform', cents],
    ['to give back', -cents],
  ])

/** What was received too late becomes a refund on its way. */
export const lateGivenBack = (cents: number, about: About): Posting =>
  posting('late given back', about, null, [
    ['to give back', cents],
    ['to refund', -cents],
  ])

export const shareSent = (organisationId: string, cents: number, about: About): Posting =>
  posting('share sent', about, organisationId, [
    ['connected', cents],
    ['platform', -cents],
  ])

export const shareTakenBack = (organisationId: string, cents: number, about: About): Posting =>
  posting('share taken back', about, organisationId, [
    ['platform', cents],
    ['connected', -cents],
  ])

/** Who pays for what goes back to a customer: a refund we decided, or a dispute that was lost. */
type Back = 'to refund' | 'disputed'

const backKind = { 'to refund': 'share refunded', disputed: 'dispute lost' } as const

/** `share` as it was before; the commission on what is refunded is given back with it. */
export function shareRefunded(share: Share, cents: number, about: About, to: Back): Posting {
  const { commissionCents, vatCents, netCents } = cutBack(share, cents)
  return posting(backKind[to], about, share.organisationId, [
    ['merchant', netCents],
    ['commission', commissionCents],
    ['commission vat', vatCents],
    [to, -cents],
  ])
}

export function deliveryRefunded(fee: DeliveryFee, cents: number, about: About, to: Back): Posting {
  const kept = fee.deliveryCents - fee.deliveryRefundedCents
  const vat = vatIn(kept, fee.deliveryVat_bp) - vatIn(kept - cents, fee.deliveryVat_bp)
  const kind = to === 'disputed' ? 'dispute lost' : 'delivery refunded'
  return posting(kind, about, null, [
    ['delivery', cents - vat],
    ['delivery vat', vat],
    [to, -cents],
  ])
}

export const refundSettled = (cents: number, about: About): Posting =>
  posting('refund settled', about, null, [
    ['to refund', cents],
    ['platform', -cents],
  ])

/** A refund that the provider settled, then undid: the bank of the customer did not take it. */
export const refundUnsettled = (cents: number, about: About): Posting =>
  posting('refund failed', { ...about, key: `${about.key} settled` }, null, [
    ['platform', cents],
    ['to refund', -cents],
  ])

/** `share` as it is while the refund counts: it is worth its price again, to the cent. */
export function shareRefundFailed(share: Share, cents: number, about: About): Posting {
  const { commissionCents, vatCents, netCents } = cutBack(share, -cents)
  return posting('refund failed', about, share.organisationId, [
    ['merchant', netCents],
    ['commission', commissionCents],
    ['commission vat', vatCents],
    ['to refund', cents],
  ])
}

export function deliveryRefundFailed(fee: DeliveryFee, cents: number, about: About): Posting {
  const kept = fee.deliveryCents - fee.deliveryRefundedCents
  const vat = vatIn(kept + cents, fee.deliveryVat_bp) - vatIn(kept, fee.deliveryVat_bp)
  return posting('refund failed', about, null, [
    ['delivery', vat - cents],
    ['delivery vat', -vat],
    ['to refund', cents],
  ])
}

export const lateRefundFailed = (cents: number, about: About): Posting =>
  posting('refund failed', about, null, [
    ['to refund', cents],
    ['to give back', -cents],
  ])

export const disputeOpened = (cents: number, about: About): Posting =>
  posting('dispute opened', about, null, [
    ['disputed', cents],
    ['platform', -cents],
  ])

export const disputeWon = (cents: number, about: About): Posting =>
  posting('dispute won', about, null, [
    ['platform', cents],
    ['disputed', -cents],
  ])

/** What a lost dispute takes beyond what was left of the payment: nobody sold it, the operator loses it. */
export const disputeLoss = (cents: number, about: About): Posting =>
  posting('dispute lost', { ...about, key: `${about.key} loss` }, null, [
    ['losses', cents],
    ['disputed', -cents],
  ])

export const payoutAsked = (organisationId: string, cents: number, about: About): Posting =>
  posting('payout asked', about, organisationId, [
    ['merchant', cents],
    ['on its way', -cents],
  ])

export const payoutPaid = (organisationId: string, cents: number, about: About): Posting =>
  posting('payout paid', about, organisationId, [
    ['on its way', cents],
    ['connected', -cents],
  ])

/** `paid`: the bank had taken it, then sent it back. */
export const payoutReturned = (organisationId: string, cents: number, about: About, paid: boolean): Posting =>
  posting('payout returned', about, organisationId, [
    [paid ? 'connected' : 'on its way', cents],
    ['merchant', -cents],
  ])
