import { keep, need, newId } from './ask.ts'
import { moveBalance, type At } from './work-request.ts'
import type { Dispute } from './objects.ts'

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
