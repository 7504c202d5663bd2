import { sql, type Db, type Tx } from '#platform/db'
import type { OrganisationId } from '#people'
import type { Prepared } from './prepare-statement.ts'
import type { KeyId } from '../ids.ts'

/** Those of a bundle that point to another statement, and whether they void it. */
export async function insertPointers(
  tx: Tx,
  organisationId: OrganisationId,
  bundle: readonly Prepared[],
): Promise<void> {
  for (const { place, id, ref, voids } of bundle.filter((one) => one.ref !== null))
    await tx.run(sql`
      insert into records.pointers (organisation_id, n, id, ref, voids)
      values (${organisationId}, ${place}, ${id}, ${ref}, ${voids})`)
}

/** What a key points to by voiding statements is voided if the same key wrote it, unless it voids something itself. */
export async function voidStatements(
  tx: Tx,
  { organisationId, keyId }: { organisationId: OrganisationId; keyId: KeyId },
  ids: readonly string[],
): Promise<void> {
  await tx.run(sql`
    update records.statements s
    set voided = true
    where s.organisation_id = ${organisationId} and s.id = any(${ids}::uuid[]) and s.key_id = ${keyId} and not s.voided
      and not exists (
        select 1
        from records.pointers p
        where p.organisation_id = s.organisation_id and p.n = s.n and p.voids
      )`)
}

/** Which key wrote the statements with these ids, and whether it is one of the house. */
export async function writersOf(
  db: Db,
  organisationId: OrganisationId,
  ids: readonly string[],
): Promise<{ id: string; keyId: KeyId; house: boolean }[]> {
  return db.rows<{ id: string; keyId: KeyId; house: boolean }>(sql`
    select s.id, s.key_id as "keyId", k.house
    from records.statements s
    join records.keys k on k.id = s.key_id
    where s.organisation_id = ${organisationId} and s.id = any(${ids}::uuid[])`)
}
