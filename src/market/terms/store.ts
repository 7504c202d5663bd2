import { sql, type Db } from '#platform/db'
import type { OrganisationId } from '#people'

/** A body as the law wants it named before somebody buys from it. */
export type LegalBody = { id: OrganisationId; name: string; siret: string | null; town: string | null }

export const bodiesOf = (db: Db, ids: readonly OrganisationId[]): Promise<LegalBody[]> =>
  db.rows<LegalBody>(sql`
    select o.id, o.name, o.siret, o.town
    from people.published_organisations o
    where o.id = any(${ids})`)
