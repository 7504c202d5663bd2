import type { At } from './customer.ts'
import { saveObject } from './simulator-store.ts'

/** An account of the simulator whose owner is known already. */
export async function seedAccount({ tx, now }: At, id: string, name: string): Promise<void> {
  await saveObject(
    tx,
    {
      id,
      object: 'account',
      name,
      capabilities: { transfers: 'active', card_payments: 'active' },
      payouts_enabled: true,
      requirements: { currently_due: [], past_due: [] },
    },
    now,
  )
}
