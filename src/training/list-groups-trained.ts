import { groupsAround, type Group } from '#actions'
import type { Db } from '#platform/db'

/** The groups that somebody trains, or whose training they lead, today: the newest first. */
export const groupsTrainedBy = (db: Db, personId: string, now: Date): Promise<Group[]> =>
  groupsAround(db, personId, ['trainer', 'training lead'], now)
