import type { Db } from '#platform/db'
import { creditWork, type Credit } from './credit-work.ts'
import { insertWork, lockWorks, replaceWaiting, worksFor } from './work-store.ts'

type Proven = {
  activityId: string
  personId: string
  statementId: string
  /** What was reached, as the trainee reads it: 'Cours réussi : 90 %'. */
  word: string
  /** Who decided it, when somebody did: null when the record proves the work by itself. */
  signedBy: string | null
  at: Date
}

/**
 * A learning record proves an activity: its work counts as accepted, and its minutes are credited, once however often it is
 * proven. Refusals: those of `creditWork`, and nothing is written.
 */
export async function proveByStatement(db: Db, what: Proven): Promise<Credit> {
  return db.transaction(async (tx) => {
    const { activityId, personId, statementId, word, signedBy, at } = what
    await lockWorks(tx, activityId, personId)
    const credit = await creditWork(tx, {
      activityId,
      personId,
      proof: 'statement',
      proofId: statementId,
      signedBy,
      why: word,
      at,
    })
    if (!credit.ok) return credit
    const works = await worksFor(tx, activityId, personId)
    if (works.some((one) => one.decision === 'accepted')) return credit
    await replaceWaiting(tx, activityId, personId, at)
    await insertWork(tx, {
      id: statementId,
      activityId,
      personId,
      handedInAt: at,
      handedInBy: personId,
      words: null,
      fileId: null,
      answers: null,
      rightAnswers: null,
      questions: null,
      decision: 'accepted',
      decidedBy: signedBy,
      decidedAt: at,
      word,
    })
    return credit
  })
}
