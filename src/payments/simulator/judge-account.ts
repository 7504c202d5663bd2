import { keep, need } from './ask.ts'
import type { At } from './work-request.ts'
import type { Account } from './objects.ts'

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
