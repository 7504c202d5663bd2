import { listOrganisations, type OrganisationId } from '#people'
import type { Db } from '#platform/db'
import { legalBody, type LegalBody, type BilledMerchant } from './legal-body.ts'

/** Asks how these organisations are named on their invoices: another room knows it. Absent while nobody said it. */
export type BilledMerchants = (
  db: Db,
  ids: readonly OrganisationId[],
) => Promise<ReadonlyMap<OrganisationId, BilledMerchant>>

/** These organisations as the law wants them named: what their invoices say of them counts first. */
export async function findBodies(
  db: Db,
  ids: readonly OrganisationId[],
  billedMerchants: BilledMerchants,
): Promise<Map<OrganisationId, LegalBody>> {
  const among = [...new Set(ids)]
  const organisations = await listOrganisations(db, { among, limit: among.length })
  const named = await billedMerchants(db, among)
  return new Map(organisations.map((one) => [one.id, legalBody(one, named.get(one.id))]))
}
