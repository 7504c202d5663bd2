import type Stripe from 'stripe'
import { parisDay } from '#platform/time'
import type { Collected, DisputeReading, PayeeReading, PayoutReading, RefundReading } from './provider.ts'

/** What the provider's objects say, in our words. */
export function readCheckout(page: Stripe.Checkout.Session): Collected {
  const { payment_intent: intent, amount_total: cents, currency } = page
  const intentId = idOf(intent)
  if (page.status === 'complete' && page.payment_status === 'paid' && intentId) {
    const chargeId = (typeof intent === 'object' && idOf(intent?.latest_charge)) || null
    return { state: 'paid', intentId, chargeId, cents: cents ?? 0, currency: currency ?? '' }
  }
  return { state: page.status === 'expired' ? 'expired' : 'open' }
}

export function readAccount(account: Stripe.Account): PayeeReading {
  const asked = account.requirements
  return {
    receives: account.capabilities?.transfers === 'active',
    paysOut: account.payouts_enabled,
    wants: [...(asked?.past_due ?? []), ...(asked?.currently_due ?? [])].slice(0, 20),
  }
}

export const readStripeRefund = (refund: Stripe.Refund): RefundReading => ({
  providerId: refund.id,
  state:
    refund.status === 'succeeded'
      ? 'settled'
      : refund.status === 'failed' || refund.status === 'canceled'
        ? 'failed'
        : 'pending',
  failure: refund.failure_reason ?? '',
})

export const readStripePayout = (payout: Stripe.Payout): PayoutReading => ({
  providerId: payout.id,
  state:
    payout.status === 'paid'
      ? 'paid'
      : payout.status === 'failed' || payout.status === 'canceled'
        ? 'returned'
        : 'on its way',
  failure: payout.failure_message ?? payout.failure_code ?? '',
  arrivesOn: parisDay(new Date(payout.arrival_date * 1000)),
})

// An inquiry ('warning_…') holds no money: for the ledger nothing happened.
const disputeStates: Partial<Record<Stripe.Dispute.Status, DisputeReading['state']>> = {
  needs_response: 'open',
  under_review: 'open',
  won: 'won',
  lost: 'lost',
}

export function readStripeDispute(dispute: Stripe.Dispute): DisputeReading | undefined {
  const state = disputeStates[dispute.status]
  const intentId = idOf(dispute.payment_intent)
  if (!state || !intentId) return undefined
  const until = dispute.evidence_details.due_by
  return {
    providerId: dispute.id,
    intentId,
    cents: dispute.amount,
    reason: dispute.reason,
    openedAt: new Date(dispute.created * 1000),
    answerUntil: until ? new Date(until * 1000) : null,
    state,
  }
}

const idOf = (pointer: string | { id: string } | null | undefined): string | undefined =>
  typeof pointer === 'string' ? pointer : pointer?.id
