import { cents, keep, need, newId, Refused, text, type SimulatorAsk } from './ask.ts'
import type { Dispute, Refund } from './objects.ts'
import { moveBalance } from './simulator-store.ts'

export async function makeRefund(ask: SimulatorAsk): Promise<Refund> {
  const { tx, body } = ask
  const intent = await need(tx, 'payment_intent', text(body, 'payment_intent'))
  const charge = await need(tx, 'charge', intent.latest_charge)
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
  await keep(ask, { ...charge, amount_refunded: charge.amount_refunded + amount })
  await moveBalance(tx, '', -amount)
  const refund: Refund = {
    id: newId('re'),
    object: 'refund',
    amount,
    charge: charge.id,
    payment_intent: intent.id,
    status: 'succeeded',
    failure_reason: null,
  }
  await keep(ask, refund, 'refund.created')
  return refund
}

export const readRefund = ({ tx, path }: SimulatorAsk) => need(tx, 'refund', path[0] ?? '')
export const readDispute = ({ tx, path }: SimulatorAsk) => need(tx, 'dispute', path[0] ?? '')

export async function answerDispute(ask: SimulatorAsk): Promise<Dispute> {
  const dispute = await readDispute(ask)
  if (dispute.status !== 'needs_response')
    throw new Refused(400, undefined, 'This dispute is already closed or under review.')
  const answered: Dispute = {
    ...dispute,
    status: 'under_review',
    evidence: { uncategorized_text: text(ask.body, 'evidence[uncategorized_text]') },
  }
  await keep(ask, answered, 'charge.dispute.updated')
  return answered
}
