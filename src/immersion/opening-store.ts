import type { OrganisationId } from '#people'
import { sql, type Db } from '#platform/db'

export type Opened = { hosts: number; prescribers: number; conventions: number }

/** What these organisations have written of immersions; everybody's when none is named. */
export async function countOpened(db: Db, among: readonly OrganisationId[] | undefined): Promise<Opened> {
  const all = among === undefined
  const ids = among ?? []
  const row = await db.row<Opened>(sql`
    select
      (select count(*) from immersion.hosts where ${all} or keeper_id = any(${ids}::uuid[])) as hosts,
      (select count(*) from immersion.prescribers where ${all} or organisation_id = any(${ids}::uuid[])) as prescribers,
      (select count(*) from immersion.conventions where ${all} or keeper_id = any(${ids}::uuid[])) as conventions`)
  return row ?? { hosts: 0, prescribers: 0, conventions: 0 }
}
