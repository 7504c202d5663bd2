import { cents, keep, need, newId, Refused, text, type SimulatorAsk } from './ask.ts'
import type { Account, Payout, Reversal, Sending } from './objects.ts'
import { moveBalance, simulatedBalance } from './simulator-store.ts'

export async function makeAccount(ask: SimulatorAsk): Promise<Account> {
  const { body } = ask
  const both = ['card_payments', 'transfers'].every(
    (name) => body.get(`capabilities[${name}][requested]`) === 'true',
  )
  // the first of the twelve defects: `transfers` alone is refused without another agreement
  if (!both)
    throw new Refused(
      400,
      undefined,
      'You cannot request `transfers` without `card_payments` for this account.',
    )
  const account: Account = {
    id: newId('acct'),
    object: 'account',
    name: text(body, 'business_profile[name]'),
    capabilities: { transfers: 'inactive', card_payments: 'inactive' },
    payouts_enabled: false,
    requirements: { currently_due: ['individual.verification.document', 'external_account'], past_due: [] },
  }
  await keep(ask, account)
  return account
}

export const readAccount = ({ tx, path }: SimulatorAsk) => need(tx, 'account', path[0] ?? '')

export async function makeLink({ tx, body, site }: SimulatorAsk): Promise<{ object: string; url: string }> {
  const account = await need(tx, 'account', text(body, 'account'))
  const back = new URLSearchParams({ retour: text(body, 'return_url') }).toString()
  return { object: 'account_link', url: `${site}/demo/paiement/comptes/${account.id}?${back}` }
}

export async function send(ask: SimulatorAsk): Promise<Sending> {
  const { tx, body } = ask
  const amount = cents(body, 'amount')
  const account = await need(tx, 'account', text(body, 'destination'))
  if (account.capabilities.transfers !== 'active')
    throw new Refused(400, 'insufficient_capabilities_for_transfer', `${account.id} may not receive money.`)
  const source = body.get('source_transaction')
  if (source) {
    const charge = await need(tx, 'charge', source)
    if (charge.amount_sent + amount > charge.amount)
      throw new Refused(
        400,
        undefined,
        `${source} has only ${charge.amount - charge.amount_sent} left to send.`,
      )
    await keep(ask, { ...charge, amount_sent: charge.amount_sent + amount })
  } else if ((await simulatedBalance(tx, '')) < amount)
    throw new Refused(400, 'balance_insufficient', 'You have insufficient available funds.')
  await moveBalance(tx, '', -amount)
  await moveBalance(tx, account.id, amount)
  const sending: Sending = {
    id: newId('tr'),
    object: 'transfer',
    amount,
    amount_reversed: 0,
    currency: text(body, 'currency'),
    destination: account.id,
    transfer_group: text(body, 'transfer_group'),
  }
  await keep(ask, sending)
  return sending
}

export async function reverse(ask: SimulatorAsk): Promise<Reversal> {
  const { tx, body, path } = ask
  const sending = await need(tx, 'transfer', path[0] ?? '')
  const amount = cents(body, 'amount')
  if (amount > sending.amount - sending.amount_reversed)
    throw new Refused(400, undefined, `${sending.id} has less than ${amount} left to take back.`)
  if ((await simulatedBalance(tx, sending.destination)) < amount)
    throw new Refused(400, 'balance_insufficient', `${sending.destination} has less than ${amount}.`)
  await keep(ask, { ...sending, amount_reversed: sending.amount_reversed + amount })
  await moveBalance(tx, sending.destination, -amount)
  await moveBalance(tx, '', amount)
  const reversal: Reversal = { id: newId('trr'), object: 'transfer_reversal', amount, transfer: sending.id }
  await keep(ask, reversal)
  return reversal
}

export async function readBalance({ tx, account }: SimulatorAsk) {
  const amount = await simulatedBalance(tx, account ?? '')
  return {
    object: 'balance',
    available: [{ amount, currency: 'eur' }],
    pending: [{ amount: 0, currency: 'eur' }],
  }
}

/** How long a bank takes, in days. */
const DAYS = 2

export async function makePayout(ask: SimulatorAsk): Promise<Payout> {
  const { tx, body, now } = ask
  const account = await need(tx, 'account', ask.account ?? '')
  const amount = cents(body, 'amount')
  if (!account.payouts_enabled)
    throw new Refused(400, 'payouts_not_allowed', `${account.id} may not be paid out.`)
  if ((await simulatedBalance(tx, account.id)) < amount)
    throw new Refused(400, 'balance_insufficient', 'You have insufficient funds in your account.')
  await moveBalance(tx, account.id, -amount)
  const payout: Payout = {
    id: newId('po'),
    object: 'payout',
    amount,
    account: account.id,
    arrival_date: Math.floor(now.getTime() / 1000) + DAYS * 86_400,
    status: 'in_transit',
    failure_code: null,
    failure_message: null,
  }
  await keep(ask, payout, 'payout.created', account.id)
  return payout
}

export const readPayout = ({ tx, path }: SimulatorAsk) => need(tx, 'payout', path[0] ?? '')
