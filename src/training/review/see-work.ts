import type { Db } from '#platform/db'
import type { PersonId } from '#people'
import { refuse } from '#platform/refusal'
import { readActivity } from '../activity-store.ts'
import { isTraineeOf } from '../trainee-store.ts'
import { creditReviewed, type Reviewed } from './credit-reviewed.ts'
import type { Work } from '../work.ts'
import { insertWork, lockWorks, replaceWaiting, worksFor } from '../work-store.ts'
import type { ActivityId, WorkId } from '../ids.ts'

/**
 * The trainer saw the work being done, and says what: an observation, or a video, a recording, a paper shown without being sent.
 * Refusals: 'word missing', 'already answered' (it was accepted before), 'not a trainee of the group', 'form sent for another' (the id is
 * that of a work that was seen of somebody else, or for something else: a page one went back to).
 */
export async function seeWork(
  db: Db,
  seen: {
    id: WorkId
    activityId: ActivityId
    personId: PersonId
    by: PersonId
    word: string | null
    at: Date
  },
): Promise<Reviewed> {
  const { word, at, by } = seen
  if (!word) return refuse('word missing')
  return db.transaction(async (tx): Promise<Reviewed> => {
    const activity = await readActivity(tx, seen.activityId)
    if (!activity || !(await isTraineeOf(tx, activity.groupId, seen.personId)))
      return refuse('not a trainee of the group')
    await lockWorks(tx, seen.activityId, seen.personId)
    const works = await worksFor(tx, seen.activityId, seen.personId)
    if (works.some((one) => one.id === seen.id)) return { ok: true, creditedMinutes: null }
    if (works.some(({ review }) => review.state === 'accepted')) return refuse('already answered')
    const work: Work = {
      id: seen.id,
      activityId: seen.activityId,
      personId: seen.personId,
      handedInAt: at,
      doneAt: null,
      handedInBy: by,
      content: { kind: 'nothing' },
      review: { state: 'accepted', by, at, word },
    }
    if (!(await insertWork(tx, work))) return refuse('form sent for another')
    await replaceWaiting(tx, seen.activityId, seen.personId, at)
    return creditReviewed(tx, work, { proof: 'observation', by, why: word, at })
  })
}
