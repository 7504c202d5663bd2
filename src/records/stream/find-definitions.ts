import type { Db } from '#platform/db'
import type { OrganisationId } from '#people'
import { activitiesWithIds, type Kept } from '../statements/door.ts'
import { undescribed, type Definitions } from './trace.ts'

/** What other statements said of the activities that these only name. */
export async function definitionsFor(
  db: Db,
  organisationId: OrganisationId,
  kept: readonly Kept[],
): Promise<Definitions> {
  const ids = [...new Set(kept.flatMap(undescribed))]
  const all = ids.length > 0 ? await activitiesWithIds(db, organisationId, ids) : []
  return new Map(all.map(({ id, definition }) => [id, definition]))
}
