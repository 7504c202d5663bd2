import type { At } from './customer.ts'
import { saveObject } from './simulator-store.ts'

/** An account of the simulator whose owner is known already; `wants`: what it still asks for before a bank is paid. */
export async function seedAccount(
  { tx, now }: At,
  { id, name, wants }: { id: string; name: string; wants: string[] },
): Promise<void> {
  await saveObject(
    tx,
    {
      id,
      object: 'account',
      name,
      capabilities: { transfers: 'active', card_payments: 'active' },
      payouts_enabled: wants.length === 0,
      requirements: { currently_due: wants, past_due: [] },
    },
    now,
  )
}
