import { keep, need, newId } from './ask.ts'
import { moveBalance, type At } from './request.ts'
import type { Account, CheckoutPage, Dispute } from './objects.ts'

/** `late`: the page closed while their bank was thinking. `cents`, `currency`: others than what was asked. */
export type HowPaid = { late?: boolean; cents?: number; currency?: string }

/** A customer pays a page. One that is closed takes nothing, unless it was late. */
export async function paidPage(at: At, pageId: string, how: HowPaid = {}): Promise<CheckoutPage> {
  const page = await need(at, 'checkout.session', pageId)
  if (page.status === 'complete' || (page.status === 'expired' && !how.late)) return page
  const amount = how.cents ?? page.amount_total
  const { intentId } = charged(at, amount, page.client_reference_id)
  const paid: CheckoutPage = {
    ...page,
    status: 'complete',
    payment_status: 'paid',
    payment_intent: intentId,
    amount_total: amount,
    currency: how.currency ?? page.currency,
  }
  keep(at, paid, 'checkout.session.completed')
  return paid
}

type Charged = { intentId: string; chargeId: string }

/** Money comes: what a page makes when it is paid. */
export function charged(at: At, amount: number, description: string): Charged {
  const chargeId = newId('ch')
  const intentId = newId('pi')
  keep(at, { id: intentId, object: 'payment_intent', amount, latest_charge: chargeId })
  keep(at, {
    id: chargeId,
    object: 'charge',
    amount,
    amount_refunded: 0,
    amount_sent: 0,
    disputed: false,
    payment_intent: intentId,
    description,
  })
  moveBalance(at, '', amount)
  return { intentId, chargeId }
}

/** The provider checked who owns an account, or closes it. */
export async function judged(at: At, id: string, good: boolean): Promise<Account> {
  const account = await need(at, 'account', id)
  const state = good ? ('active' as const) : ('inactive' as const)
  const known: Account = {
    ...account,
    capabilities: { transfers: state, card_payments: state },
    payouts_enabled: good,
    requirements: { currently_due: [], past_due: good ? [] : ['individual.verification.document'] },
  }
  keep(at, known, 'account.updated', id)
  return known
}

/** A customer claims money back through their bank: all that is left of it, unless it is said. */
export async function disputed(at: At, intentId: string, cents?: number): Promise<Dispute> {
  const intent = await need(at, 'payment_intent', intentId)
  const charge = await need(at, 'charge', intent.latest_charge)
  const amount = cents ?? charge.amount - charge.amount_refunded
  const created = Math.floor(at.now.getTime() / 1000)
  const dispute: Dispute = {
    id: newId('dp'),
    object: 'dispute',
    amount,
    charge: charge.id,
    payment_intent: intentId,
    reason: 'product_not_received',
    status: 'needs_response',
    created,
    evidence: { uncategorized_text: null },
    evidence_details: { due_by: created + 14 * 86_400 },
  }
  keep(at, { ...charge, disputed: true })
  moveBalance(at, '', -amount)
  keep(at, dispute, 'charge.dispute.created')
  return dispute
}
