import { sql, type Db } from '#platform/db'
import type { OrganisationId } from '#people'

/** The body that bears this SIRET; else the one that has another place under the same SIREN. */
export async function bodyWithSiret(db: Db, siret: string): Promise<OrganisationId | undefined> {
  const siren = `${siret.slice(0, 9)}%`
  const found = await db.row<{ id: OrganisationId }>(sql`
    select o.id
    from people.published_organisations o
    left join immersion.hosts h on h.organisation_id = o.id
    where o.siret like ${siren} or h.siret like ${siren}
    order by o.siret = ${siret} desc nulls last, o.name
    limit 1`)
  return found?.id
}

/** The SIRETs that are known of a body: its own, and those of its places. */
export async function siretsOf(db: Db, id: OrganisationId): Promise<string[]> {
  const rows = await db.rows<{ siret: string }>(sql`
    select o.siret
    from people.published_organisations o
    where o.id = ${id} and o.siret is not null
    union
    select h.siret
    from immersion.hosts h
    where h.organisation_id = ${id} and h.siret is not null`)
  return rows.map(({ siret }) => siret)
}
