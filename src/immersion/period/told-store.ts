import { sql, type Db } from '#platform/db'
import type { ConventionId } from '../ids.ts'

/** Of these immersions, those of which the person gave their report. */
export async function toldOf(db: Db, ids: readonly ConventionId[]): Promise<ReadonlySet<ConventionId>> {
  const rows = await db.rows<{ id: ConventionId }>(sql`
    select convention_id as id
    from immersion.own_reports
    where convention_id = any(${ids}::uuid[])`)
  return new Set(rows.map(({ id }) => id))
}
