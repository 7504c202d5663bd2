import type { Db } from '#platform/db'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { certifiedAt, lockLedger, takeBackCredit } from '../ledger/door.ts'
import { readActivityEver } from '../activity-store.ts'
import { takenBackOf } from '../work/door.ts'
import type { Work } from '../work.ts'
import { lockWorks, worksFor } from '../work-store.ts'
import { answerToTakeBack, wasSeen, type TakeBackRefusal } from './take-back.ts'
import { keepTakenBack, unsee, waitAgain } from './take-back-store.ts'
import { tellTakenBack } from './tell-answered.ts'

export type TookBack = { ok: true; minutes: number; waits: boolean } | Refused<TakeBackRefusal>

/**
 * Takes back the answer that was given at `answeredAt` by mistake: the work waits again, or counts no more when it was only seen, and its
 * minutes leave by a line of the ledger. Gives how many. Twice is once. Refusals: see `answerToTakeBack`.
 */
export async function takeBackAnswer(
  db: Db,
  asked: Pick<Work, 'id' | 'activityId' | 'personId'>,
  what: { answeredAt: number; why: string; by: PersonId; at: Date },
): Promise<TookBack> {
  return db.transaction(async (tx): Promise<TookBack> => {
    const { activityId, personId } = asked
    await lockWorks(tx, activityId, personId)
    const works = await worksFor(tx, activityId, personId)
    const work = works.find((one) => one.id === asked.id)
    const activity = await readActivityEver(tx, activityId)
    if (!work || !activity) return refuse('not there any more')
    const already = await takenBackOf(tx, work.id)
    if (already.some((one) => one.answeredAt.getTime() === what.answeredAt))
      return { ok: true, minutes: 0, waits: work.review.state === 'waiting' }
    await lockLedger(tx, activity.groupId) // no certificate is drawn up meanwhile
    const may = answerToTakeBack(work, works, await certifiedAt(tx, activity.groupId, personId))
    if (!may.ok) return may
    if (may.answer.at.getTime() !== what.answeredAt) return refuse('not there any more')
    await keepTakenBack(tx, work.id, what)
    const seen = wasSeen(work)
    if (seen) await unsee(tx, work, what)
    else await waitAgain(tx, work.id)
    const { groupId } = activity
    const minutes = await takeBackCredit(tx, { groupId, activityId, personId, workId: work.id, ...what })
    if (!seen) await tellTakenBack(tx, work, activity, what)
    return { ok: true, minutes, waits: !seen }
  })
}
