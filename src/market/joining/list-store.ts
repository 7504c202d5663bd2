import { sql, type Db, type Tx } from '#platform/db'
import { fold } from '#platform/i18n'
import type { OrganisationId } from '#people'
import type { MerchantId } from '../ids.ts'

/** The line of a shop in the last list of shops, cell by cell. */
export async function listLineOf(
  db: Db,
  merchantId: MerchantId,
): Promise<Record<string, string> | undefined> {
  const row = await db.row<{ list: Record<string, string> | null }>(
    sql`select list from market.merchants where id = ${merchantId}`,
  )
  return row?.list ?? undefined
}

export async function keepList(tx: Tx, merchantId: MerchantId, row: Record<string, string>): Promise<void> {
  await tx.run(sql`update market.merchants set list = ${JSON.stringify(row)} where id = ${merchantId}`)
}

/** The organisation with this SIRET, else the one of that name in any spelling. */
export async function organisationLike(
  db: Db,
  { siret, name }: { siret: string | null; name: string },
): Promise<{ id: OrganisationId; siret: string | null } | undefined> {
  const rows = await db.rows<{ id: OrganisationId; name: string; siret: string | null }>(
    sql`select id, name, siret from people.published_organisations`,
  )
  return (
    rows.find((one) => siret !== null && one.siret === siret) ??
    rows.find((one) => fold(one.name) === fold(name))
  )
}
