import { groupsWithIds, type Group } from '#actions'
import { circlesOf } from '#people'
import type { Db } from '#platform/db'

/** The groups that somebody trains, or whose training they lead, today: the newest first. */
export async function groupsTrainedBy(db: Db, personId: string, now: Date): Promise<Group[]> {
  return groupsWithIds(db, [
    ...(await circlesOf(db, personId, 'trainer', now)),
    ...(await circlesOf(db, personId, 'training lead', now)),
  ])
}
