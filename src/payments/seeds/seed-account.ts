import type { Tx } from '#platform/db'
import { keep } from '../simulator/ask.ts'
import { inSimulator } from '../simulator/work-request.ts'

/** An account of the simulator whose owner is known already; `wants`: what it still asks for before a bank is paid. */
export const seedAccount = (
  tx: Tx,
  { id, name, wants }: { id: string; name: string; wants: string[] },
  now: Date,
): Promise<void> =>
  inSimulator(tx, now, (at) =>
    keep(at, {
      id,
      object: 'account',
      name,
      capabilities: { transfers: 'active', card_payments: 'active' },
      payouts_enabled: wants.length === 0,
      requirements: { currently_due: wants, past_due: [] },
    }),
  )
