import { cents, keep, need, newId, Refused, type SimulatorAsk } from './ask.ts'
import { balanceAt, moveBalance } from './work-request.ts'
import type { Payout } from './objects.ts'

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

/** A bank that nobody made answer takes a payout on the day that it announced. */
export async function readPayout(ask: SimulatorAsk): Promise<Payout> {
  const payout = await need(ask, 'payout', ask.path[0] ?? '')
  if (payout.status !== 'in_transit' || payout.arrival_date * 1000 > ask.now.getTime()) return payout
  const taken: Payout = { ...payout, status: 'paid' }
  keep(ask, taken, 'payout.paid', payout.account)
  return taken
}
