import { cents, keep, need, newId, Refused, text, type SimulatorAsk } from './ask.ts'
import { balanceAt, moveBalance } from './request.ts'
import type { Account, Payout, Reversal, Sending } from './objects.ts'

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
  keep(ask, account)
  return account
}

export const readAccount = (ask: SimulatorAsk) => need(ask, 'account', ask.path[0] ?? '')

export async function makeLink(ask: SimulatorAsk): Promise<{ object: string; url: string }> {
  const { body, site } = ask
  const account = await need(ask, 'account', text(body, 'account'))
  const back = new URLSearchParams({ retour: text(body, 'return_url') }).toString()
  return { object: 'account_link', url: `${site}/demo/paiement/comptes/${account.id}?${back}` }
}

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

export async function readBalance(ask: SimulatorAsk) {
  const amount = await balanceAt(ask, ask.account ?? '')
  return {
    object: 'balance',
    available: [{ amount, currency: 'eur' }],
    pending: [{ amount: 0, currency: 'eur' }],
  }
}

/** How long a bank takes, in days. */
const DAYS = 2

export async function makePayout(ask: SimulatorAsk): Promise<Payout> {
  const { body, now } = ask
  const account = await need(ask, 'account', ask.account ?? '')
  const amount = cents(body, 'amount')
  if (!account.payouts_enabled)
    throw new Refused(400, 'payouts_not_allowed', `${account.id} may not be paid out.`)
  if ((await balanceAt(ask, account.id)) < amount)
    throw new Refused(400, 'balance_insufficient', 'You have insufficient funds in your account.')
  moveBalance(ask, account.id, -amount)
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
  keep(ask, payout, 'payout.created', account.id)
  return payout
}

export const readPayout = (ask: SimulatorAsk) => need(ask, 'payout', ask.path[0] ?? '')
