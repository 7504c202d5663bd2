import { raw, sql, type Db, type Sql } from '#platform/db'
import type { OrganisationId } from '#people'
import type { Kept } from './kept-store.ts'

/** Statements read until they weighed too much; `more` when others were found behind. */
export type Page = { kept: Kept[]; more: boolean }

/**
 * The first statements of those that `found` gives, at least one, as long as their texts weigh no more than `most` bytes. What is
 * beyond is never read: its length stands beside it.
 */
export async function readWithin(
  db: Db,
  found: Sql,
  { ascending, most }: { ascending: boolean; most: number },
): Promise<Page> {
  const order = raw(ascending ? 'asc' : 'desc')
  const rows = await db.rows<Omit<Kept, 'text'> & { text: string | null }>(sql`
    select w.place, w.id, w.voided, w."keyId", case when w.through <= ${most} or w.through = w.size then w.text end as text
    from (
      select f.place, f.id, f.text, f.voided, f."keyId", octet_length(f.text) as size,
        sum(octet_length(f.text)) over (order by f.place ${order}) as through
      from (${found}) f
    ) w
    order by w.place ${order}`)
  const kept = rows.flatMap(({ text, ...one }) => (text === null ? [] : [{ ...one, text }]))
  return { kept, more: kept.length < rows.length }
}

/** What the attachments that are kept under these names weigh, in bytes. */
export async function attachmentSizes(
  db: Db,
  organisationId: OrganisationId,
  sha2: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db.rows<{ sha2: string; size: number }>(sql`
    select sha2, octet_length(bytes) as size
    from records.attachments
    where organisation_id = ${organisationId} and sha2 = any(${sha2})`)
  return new Map(rows.map((row) => [row.sha2, row.size]))
}
