import type { Db } from '#platform/db'
import type { OrganisationId } from '#people'
import type { Move } from './store.ts'
import { payeesOf } from '../payee-store.ts'
import type { PaidPayment } from '../payment.ts'
import type { Provider, Reply } from '../provider/door.ts'

/** A move to ask for; `sentId`: what the provider calls the sending that it takes from. */
export type NextMove = { move: Move; payment: PaidPayment; organisationId: OrganisationId; sentId: string }

/** What the provider said, or why it said nothing. */
export type AskedMove = NextMove & ({ told: Reply<string> } | { told: undefined; cause: unknown })

/** So many at once: a provider is far away, and counts how much it is asked in a second. */
const LANES = 4

/** Asks the provider for these moves, whatever becomes of each other. */
export async function askMoves(db: Db, provider: Provider, moves: readonly NextMove[]): Promise<AskedMove[]> {
  const organisations = [...new Set(moves.map((one) => one.organisationId))]
  const payees = await payeesOf(db, organisations)
  const accounts = new Map(payees.map((one) => [one.organisationId, one.providerId]))
  const ask = async (next: NextMove): Promise<AskedMove> => {
    try {
      return { ...next, told: await askMove(provider, next, accounts.get(next.organisationId) ?? null) }
    } catch (cause) {
      return { ...next, told: undefined, cause }
    }
  }
  const lanes = Array.from({ length: LANES }, async (_, lane) => {
    const answers: AskedMove[] = []
    for (let n = lane; n < moves.length; n += LANES) {
      const next = moves[n]
      if (next) answers.push(await ask(next))
    }
    return answers
  })
  return (await Promise.all(lanes)).flat()
}

async function askMove(
  provider: Provider,
  { move: { id, cents, fromId }, payment, sentId }: NextMove,
  to: string | null,
): Promise<Reply<string>> {
  if (fromId) return provider.takeBack({ id, sentId, cents })
  if (!to) return { ok: false, refusal: 'account closed', words: 'account not opened yet' }
  return provider.send({ id, to, cents, group: payment.id, chargeId: payment.money.received.chargeId })
}
