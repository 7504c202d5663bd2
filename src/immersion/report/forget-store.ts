import { sql, type Db, type Tx } from '#platform/db'
import type { Id } from '#platform/id'
import type { Day } from '#platform/time'
import type { ConventionId } from '../ids.ts'

/** Conventions whose last day is before that one. */
export async function conventionsOver(db: Db, before: Day): Promise<ConventionId[]> {
  const rows = await db.rows<{ id: ConventionId }>(sql`
    select id
    from immersion.conventions
    where coalesce(ended_on, to_day) < ${before}
    order by id`)
  return rows.map(({ id }) => id)
}

/** The photographed pages of these conventions. */
export async function papersOfConventions(db: Db, ids: readonly ConventionId[]): Promise<Id[]> {
  const rows = await db.rows<{ id: Id }>(sql`
    select unnest(p.file_id || p.further_file_ids) as id
    from immersion.paper_signatures p
    join immersion.signatories s on s.id = p.signatory_id
    where s.convention_id = any(${ids}::uuid[])`)
  return rows.map(({ id }) => id)
}

export async function deleteConventions(tx: Tx, ids: readonly ConventionId[]): Promise<void> {
  await tx.run(sql`
    update immersion.conventions
    set renews_id = null
    where renews_id = any(${ids}::uuid[])`)
  await tx.run(sql`delete from immersion.conventions where id = any(${ids}::uuid[])`)
}
