import type { Tx } from '#platform/db'
import { granted, refuse } from '#platform/refusal'
import { isFoad, type Activity } from '../activity.ts'
import { keptFound } from '../found/door.ts'
import { creditWork } from '../ledger/door.ts'
import { newWork, type HandedIn, type Given } from './handed-in.ts'
import { scoreOf } from '../work/door.ts'
import type { Review } from '../work.ts'
import { insertWork, replaceWaiting } from '../work-store.ts'

/** A quiz is judged as it comes; passed, an activity at a distance is credited. */
export async function handInQuiz(
  tx: Tx,
  given: Given,
  { quiz, mode }: Pick<Activity, 'quiz' | 'mode'>,
): Promise<HandedIn> {
  const { answers } = given
  const questions = quiz ?? []
  if (questions.some((one, i) => one.answers[answers[i] ?? -1] === undefined))
    return refuse('unanswered question')
  const { right, of, passed } = scoreOf(questions, answers)
  const review: Review = passed
    ? { state: 'accepted', by: null, at: given.at, word: null }
    : {
        state: 'given back',
        by: null,
        at: given.at,
        word: keptFound({ code: 'quiz missed', right, of }),
      }
  await replaceWaiting(tx, given.activityId, given.personId, given.at)
  await insertWork(tx, newWork(given, { kind: 'quiz', answers, right, questions: of }, review))
  if (passed && isFoad(mode))
    granted(
      await creditWork(tx, {
        activityId: given.activityId,
        personId: given.personId,
        proof: 'quiz',
        proofId: given.id,
        signedBy: null,
        why: keptFound({ code: 'quiz passed', right, of }),
        at: given.at,
      }),
    )
  return { ok: true, passed }
}
