import { keep, need, newId } from './ask.ts'
import { moveBalance, type At } from './work-request.ts'
import type { CheckoutPage } from './objects.ts'

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
