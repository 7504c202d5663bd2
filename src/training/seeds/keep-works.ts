import type { Tx } from '#platform/db'
import type { GroupId } from '#actions'
import type { Activity } from '../activity.ts'
import { keptFound } from '../found/found.ts'
import type { Entry } from '../ledger/ledger.ts'
import { appendLines } from '../ledger/chain-store.ts'
import type { Work } from '../work.ts'
import { insertWorks } from '../work-store.ts'
import { claire } from './seeded-works.ts'

export async function keepWorks(
  tx: Tx,
  groupId: GroupId,
  works: readonly Work[],
  activities: readonly Activity[],
): Promise<void> {
  await insertWorks(tx, works)
  const minutes = new Map(activities.map((one) => [one.id, one.minutes]))
  const entries = works.flatMap(({ review, ...work }): Entry[] => {
    if (review.state !== 'accepted') return []
    const quiz = work.content.kind === 'quiz' ? work.content : undefined
    return [
      {
        personId: work.personId,
        activityId: work.activityId,
        kind: 'credit',
        minutes: minutes.get(work.activityId) ?? 0,
        proof: quiz ? 'quiz' : work.handedInBy === claire ? 'observation' : 'work',
        proofId: work.id,
        signedBy: review.by,
        why: quiz
          ? keptFound({ code: 'quiz passed', right: quiz.right, of: quiz.questions })
          : (review.word ?? ''),
        at: review.at,
      },
    ]
  })
  await appendLines(
    tx,
    groupId,
    entries.toSorted((a, b) => a.at.getTime() - b.at.getTime()),
  )
}
