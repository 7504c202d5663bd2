import { sql, type Db } from '#platform/db'
import type { OrganisationId } from '#people'
import type { KeyId } from '../ids.ts'

/** A statement as it is kept. */
export type Kept = {
  place: number
  id: string
  text: string
  voided: boolean
  keyId: KeyId
}

/** The statements with these ids, voided or not, in no order. */
export async function statementsWithIds(
  db: Db,
  organisationId: OrganisationId,
  ids: readonly string[],
): Promise<Kept[]> {
  return db.rows<Kept>(sql`
    select n as place, id, body as text, voided, key_id as "keyId"
    from records.statements
    where organisation_id = ${organisationId} and id = any(${ids}::uuid[])`)
}
