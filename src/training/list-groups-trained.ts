import { groupsAround, type Group } from '#actions'
import type { Db } from '#platform/db'
import type { PersonId } from '#people'

/** The groups that somebody trains, or whose training they lead, today: the newest first. */
export const groupsTrainedBy = (db: Db, personId: PersonId, now: Date): Promise<Group[]> =>
  groupsAround(db, personId, ['trainer', 'training lead'], now)
