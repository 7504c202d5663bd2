import type { Db } from '#platform/db'
import type { PersonId } from '#people'
import { asId } from '#platform/id'
import { keptFound, type WaiverReason } from '../found/door.ts'
import { isSettled } from '../work.ts'
import { insertWork, lockWorks, replaceWaiting, worksFor } from '../work-store.ts'
import { traced } from './traced-work.ts'
import type { ActivityId, StatementId } from '../ids.ts'

type Waived = {
  activityId: ActivityId
  personId: PersonId
  statementId: StatementId
  /** Why, and what was seen, as whoever excuses wrote it. */
  waiver: { reason: WaiverReason | null; word: string }
  by: PersonId
  at: Date
}

/** Somebody is excused from a whole activity: there is nothing left to do, and no minute is credited, since none was worked. */
export async function waiveActivity(db: Db, what: Waived): Promise<void> {
  await db.transaction(async (tx) => {
    const { activityId, personId, statementId, waiver, by, at } = what
    await lockWorks(tx, activityId, personId)
    const works = await worksFor(tx, activityId, personId)
    if (works.some(isSettled)) return
    await replaceWaiting(tx, activityId, personId, at)
    const word = keptFound({ code: 'waived', ...waiver })
    await insertWork(tx, traced(asId(statementId), what, { state: 'waived', by, at, word }))
  })
}
