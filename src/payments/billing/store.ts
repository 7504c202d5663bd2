import { sql, type Db, type Tx } from '#platform/db'
import type { OrganisationId, PersonId } from '#people'
import type { Billing } from './billing.ts'

const columns = sql`
  organisation_id as "organisationId", name, siret, address, postcode, town, vat, vat_number as "vatNumber"`

type Row = Billing & { organisationId: OrganisationId }

/** What was last decided of each of these organisations; those of which nothing is known are absent. */
export async function billingsOf(
  db: Db,
  organisationIds: readonly OrganisationId[],
): Promise<Map<OrganisationId, Billing>> {
  const rows = await db.rows<Row>(sql`
    select distinct on (organisation_id) ${columns}
    from payments.billing_identities
    where organisation_id = any(${organisationIds})
    order by organisation_id, id desc`)
  return new Map(rows.map(({ organisationId, ...billing }) => [organisationId, billing]))
}

/** Who the invoices of an organisation name, as was last decided; undefined until somebody says it. */
export const billingOf = async (db: Db, organisationId: OrganisationId): Promise<Billing | undefined> =>
  (await billingsOf(db, [organisationId])).get(organisationId)

/** Holds the decisions of an organisation until the transaction ends. */
export async function lockBilling(tx: Tx, organisationId: OrganisationId): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`billing ${organisationId}`}, 0))`)
}

export async function insertBilling(
  tx: Tx,
  organisationId: OrganisationId,
  { name, siret, address, postcode, town, vat, vatNumber }: Billing,
  by: PersonId | null,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into payments.billing_identities (
      organisation_id, name, siret, address, postcode, town, vat, vat_number, decided_at, decided_by
    ) values (${organisationId}, ${name}, ${siret}, ${address}, ${postcode}, ${town}, ${vat}, ${vatNumber}, ${at}, ${by})`)
}
