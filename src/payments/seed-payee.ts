import type { Db } from '#platform/db'
import { insertPayee, writePayee } from './payee-store.ts'
import { seededAccount } from './seeded-payments.ts'
import { seedAccount } from './simulator/seed-account.ts'

/** An organisation that the simulator knows already. */
export async function seedPayee(
  tx: Db,
  { id, name }: { id: string; name: string },
  now: Date,
): Promise<void> {
  const providerId = seededAccount(id)
  await insertPayee(tx, id, now)
  await seedAccount({ tx, now }, providerId, name)
  await writePayee(tx, id, { providerId, receives: true, paysOut: true, wants: [] }, now)
}
