import { cents, keep, need, newId, Refused, text, type SimulatorAsk } from './ask.ts'
import { moveBalance } from './work-request.ts'
import type { Dispute, Refund } from './objects.ts'

export async function makeRefund(ask: SimulatorAsk): Promise<Refund> {
  const { body } = ask
  const intent = await need(ask, 'payment_intent', text(body, 'payment_intent'))
  const charge = await need(ask, 'charge', intent.latest_charge)
  const amount = cents(body, 'amount')
  if (charge.disputed)
    throw new Refused(
      400,
      'charge_disputed',
      `Charge ${charge.id} has been charged back; cannot issue a refund.`,
    )
  const left = charge.amount - charge.amount_refunded
  if (left === 0)
    throw new Refused(400, 'charge_already_refunded', `Charge ${charge.id} has already been refunded.`)
  if (amount > left)
    throw new Refused(400, undefined, `Refund amount (${amount}) is greater than unrefunded amount (${left})`)
  keep(ask, { ...charge, amount_refunded: charge.amount_refunded + amount })
  moveBalance(ask, '', -amount)
  const refund: Refund = {
    id: newId('re'),
    object: 'refund',
    amount,
    charge: charge.id,
    payment_intent: intent.id,
    status: 'succeeded',
    failure_reason: null,
  }
  keep(ask, refund, 'refund.created')
  return refund
}

export const readRefund = (ask: SimulatorAsk) => need(ask, 'refund', ask.path[0] ?? '')
export const readDispute = (ask: SimulatorAsk) => need(ask, 'dispute', ask.path[0] ?? '')

export async function answerDispute(ask: SimulatorAsk): Promise<Dispute> {
  const dispute = await readDispute(ask)
  if (dispute.status !== 'needs_response')
    throw new Refused(400, undefined, 'This dispute is already closed or under review.')
  const answered: Dispute = {
    ...dispute,
    status: 'under_review',
    evidence: { uncategorized_text: text(ask.body, 'evidence[uncategorized_text]') },
  }
  keep(ask, answered, 'charge.dispute.updated')
  return answered
}
