import { listOrganisations } from '#people'
import type { Tx } from '#platform/db'
import { seedPayee } from './seed-payee.ts'
import { operatorId } from './seeded-market.ts'

/** This shop has just opened: its bank is not checked yet. */
const NEW_SHOP = 'Fleurs de la Côte'

/** Every shop of the demo may be paid. */
export async function seedPayees(tx: Tx, now: Date): Promise<void> {
  for (const one of await listOrganisations(tx, { limit: 500 }))
    if (one.kind === 'shop' || one.kind === 'integration')
      await seedPayee(tx, { ...one, operatorId }, now, one.name === NEW_SHOP ? ['external_account'] : [])
}
