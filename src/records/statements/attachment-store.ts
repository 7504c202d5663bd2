import { sql, type Db, type Tx } from '#platform/db'
import type { OrganisationId } from '#people'

/** Bytes are kept once, by their SHA-2, in the transaction of the statement: acknowledged together or not at all. */
export async function insertAttachments(
  tx: Tx,
  organisationId: OrganisationId,
  bytes: ReadonlyMap<string, Buffer>,
): Promise<void> {
  for (const [sha2, one] of bytes)
    await tx.run(sql`
      insert into records.attachments (organisation_id, sha2, bytes)
      values (${organisationId}, ${sha2}, ${one})
      on conflict do nothing`)
}

export async function attachmentsWith(
  db: Db,
  organisationId: OrganisationId,
  sha2: readonly string[],
): Promise<{ sha2: string; bytes: Buffer }[]> {
  return db.rows<{ sha2: string; bytes: Buffer }>(sql`
    select sha2, bytes
    from records.attachments
    where organisation_id = ${organisationId} and sha2 = any(${sha2})`)
}
