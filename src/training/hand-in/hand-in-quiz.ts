import type { Tx } from '#platform/db'
import type { Question } from '../activity.ts'
import { creditWork } from '../ledger/door.ts'
import { newWork, type HandedIn, type Given } from './handed-in.ts'
import { scoreOf, insertWork, replaceWaiting, type Review } from '../work/door.ts'

export async function handInQuiz(tx: Tx, given: Given, quiz: readonly Question[]): Promise<HandedIn> {
  const { answers } = given
  if (quiz.some((one, i) => one.answers[answers[i] ?? -1] === undefined))
    return { ok: false, refusal: 'unanswered question' }
  const { right, of, passed } = scoreOf(quiz, answers)
  const review: Review = passed
    ? { state: 'accepted', by: null, at: given.at, word: null }
    : {
        state: 'given back',
        by: null,
        at: given.at,
        word: `${right} sur ${of}. Recommencez quand vous voulez.`,
      }
  await replaceWaiting(tx, given.activityId, given.personId, given.at)
  await insertWork(tx, newWork(given, { kind: 'quiz', answers, right, questions: of }, review))
  if (passed)
    await creditWork(tx, {
      activityId: given.activityId,
      personId: given.personId,
      proof: 'quiz',
      proofId: given.id,
      signedBy: null,
      why: `Questionnaire réussi : ${right} sur ${of}`,
      at: given.at,
    })
  return { ok: true, passed }
}
