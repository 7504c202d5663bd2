import { keep, need, newId, Refused, text, type SimulatorAsk } from './ask.ts'
import type { Account } from './objects.ts'

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
