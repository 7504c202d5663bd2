import { listOrganisations, type OrganisationId } from '#people'
import type { Db } from '#platform/db'
import { legalBody, type LegalBody, type SellerNamed } from './legal-body.ts'

/** Asks how these organisations are named on their invoices: another room knows it. Absent while nobody said it. */
export type SellersNamed = (
  db: Db,
  ids: readonly OrganisationId[],
) => Promise<ReadonlyMap<OrganisationId, SellerNamed>>

/** These organisations as the law wants them named: what their invoices say of them counts first. */
export async function findBodies(
  db: Db,
  ids: readonly OrganisationId[],
  sellersNamed: SellersNamed,
): Promise<Map<OrganisationId, LegalBody>> {
  const among = [...new Set(ids)]
  const organisations = await listOrganisations(db, { among, limit: among.length })
  const named = await sellersNamed(db, among)
  return new Map(organisations.map((one) => [one.id, legalBody(one, named.get(one.id))]))
}
