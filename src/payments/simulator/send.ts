import { cents, keep, need, newId, Refused, text, type SimulatorAsk } from './ask.ts'
import { balanceAt, moveBalance } from './work-request.ts'
import type { Reversal, Sending } from './objects.ts'

export async function send(ask: SimulatorAsk): Promise<Sending> {
  const { body } = ask
  const amount = cents(body, 'amount')
  const account = await need(ask, 'account', text(body, 'destination'))
  if (account.capabilities.transfers !== 'active')
    throw new Refused(400, 'insufficient_capabilities_for_transfer', `${account.id} may not receive money.`)
  const source = body.get('source_transaction')
  if (source) {
    const charge = await need(ask, 'charge', source)
    if (charge.amount_sent + amount > charge.amount)
      throw new Refused(
        400,
        undefined,
        `${source} has only ${charge.amount - charge.amount_sent} left to send.`,
      )
    keep(ask, { ...charge, amount_sent: charge.amount_sent + amount })
  } else if ((await balanceAt(ask, '')) < amount)
    throw new Refused(400, 'balance_insufficient', 'You have insufficient available funds.')
  moveBalance(ask, '', -amount)
  moveBalance(ask, account.id, amount)
  const sending: Sending = {
    id: newId('tr'),
    object: 'transfer',
    amount,
    amount_reversed: 0,
    currency: text(body, 'currency'),
    destination: account.id,
    transfer_group: text(body, 'transfer_group'),
  }
  keep(ask, sending)
  return sending
}

export async function reverse(ask: SimulatorAsk): Promise<Reversal> {
  const { body } = ask
  const sending = await need(ask, 'transfer', ask.path[0] ?? '')
  const amount = cents(body, 'amount')
  if (amount > sending.amount - sending.amount_reversed)
    throw new Refused(400, undefined, `${sending.id} has less than ${amount} left to take back.`)
  if ((await balanceAt(ask, sending.destination)) < amount)
    throw new Refused(400, 'balance_insufficient', `${sending.destination} has less than ${amount}.`)
  keep(ask, { ...sending, amount_reversed: sending.amount_reversed + amount })
  moveBalance(ask, sending.destination, -amount)
  moveBalance(ask, '', amount)
  const reversal: Reversal = { id: newId('trr'), object: 'transfer_reversal', amount, transfer: sending.id }
  keep(ask, reversal)
  return reversal
}
