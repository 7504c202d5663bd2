import type { PersonId } from '#people'
import { sql, type Db } from '#platform/db'

/** What said last that this file is another's, and stands. */
export async function standingMerge(db: Db, mergedId: PersonId): Promise<string | undefined> {
  const row = await db.row<{ id: string }>(sql`
    select id
    from people.merges
    where merged_id = ${mergedId} and undone_at is null`)
  return row?.id
}
