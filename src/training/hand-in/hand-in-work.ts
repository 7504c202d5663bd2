import type { Db } from '#platform/db'
import type { PersonId } from '#people'
import { asId } from '#platform/id'
import { refuse } from '#platform/refusal'
import { readActivity } from '../activity-store.ts'
import { isTraineeOf } from '../trainee-store.ts'
import type { HandedIn, Given } from './handed-in.ts'
import { handInEvidence } from './hand-in-evidence.ts'
import { handInQuiz } from './hand-in-quiz.ts'
import { wayOf } from '../work/door.ts'
import { isSettled, type Work } from '../work.ts'
import { lockWorks, readWork, worksFor } from '../work-store.ts'

/**
 * A trainee hands in their work. One that waited is replaced. A quiz is judged at once: passed, it is proven and credited by itself.
 * Refusals: see `HandInRefusal`; their sentences stand in `sentences.fr.ts`.
 */
export async function handInWork(db: Db, given: Given): Promise<HandedIn> {
  return db.transaction(async (tx): Promise<HandedIn> => {
    const activity = await readActivity(tx, given.activityId)
    if (!activity || !(await isTraineeOf(tx, activity.groupId, given.personId))) return refuse('not yours')
    const way = wayOf(activity)
    if (way === 'seen' || way === 'sheet') return refuse('nothing to hand in here')
    await lockWorks(tx, activity.id, given.personId)
    const before = await readWork(tx, asId(given.id))
    if (before) return sameAgain(before, given.personId)
    const works = await worksFor(tx, activity.id, given.personId)
    if (works.some(isSettled)) return refuse('already accepted')
    if (way === 'quiz') return handInQuiz(tx, given, activity)
    return handInEvidence(tx, given)
  })
}

const sameAgain = (before: Work, personId: PersonId): HandedIn =>
  before.personId === personId
    ? { ok: true, passed: before.content.kind === 'quiz' ? before.review.state === 'accepted' : null }
    : refuse('not yours')
