import { professionals, type PersonId } from '#people'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { Merchant } from '../merchant.ts'

/** Who is told of a shop: its merchants; of a stall that has none, those who lead the team. */
export async function keepersOf(db: Db, { organisationId }: Merchant, today: Day): Promise<PersonId[]> {
  for (const role of ['merchant', 'technical supervisor'] as const) {
    const found = await professionals(db, role, today, organisationId)
    if (found.length > 0) return [...new Set(found.map(({ personId }) => personId))]
  }
  return []
}
