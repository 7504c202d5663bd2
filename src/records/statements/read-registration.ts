import type { Db } from '#platform/db'
import type { Plain } from '#platform/json'
import type { OrganisationId } from '#people'
import { parsed } from './read-statement.ts'
import { searchStatements } from './search-store.ts'
import { traitOf } from './trait.ts'

/**
 * What was said in a registration, the oldest first, without what was voided; the latest `limit` of it at most. Who may read it is for the
 * caller to say.
 */
export async function statementsOfRegistration(
  db: Db,
  organisationId: OrganisationId,
  registration: string,
  limit: number,
): Promise<Plain[]> {
  const kept = await searchStatements(db, {
    organisationId,
    traits: [[traitOf(organisationId, 'registration', registration.toLowerCase())]],
    keyIds: [],
    after: -1,
    before: Number.MAX_SAFE_INTEGER,
    ascending: false,
    limit,
  })
  return kept.map(({ text }) => parsed(text)).toReversed()
}
