import type { Tx } from '#platform/db'
import type { OrganisationId } from '#people'
import { insertPayee, writePayee } from '../payee-store.ts'
import { seededAccount } from './seeded-payments.ts'
import { seedAccount } from './seed-account.ts'

/** An organisation that sells and that the simulator knows already: it may be paid, and paid out unless something is still wanted of it. */
export async function seedPayee(
  tx: Tx,
  { id, name, operatorId }: { id: OrganisationId; name: string; operatorId: OrganisationId },
  now: Date,
  wants: string[] = [],
): Promise<void> {
  const providerId = seededAccount(id)
  await insertPayee(tx, { organisationId: id, operatorId }, now)
  await seedAccount(tx, { id: providerId, name, wants }, now)
  await writePayee(tx, id, { providerId, receives: true, paysOut: wants.length === 0, wants }, now)
}
