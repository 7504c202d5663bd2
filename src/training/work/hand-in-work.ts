import type { Db } from '#platform/db'
import { claimFile } from '#platform/files'
import { creditWork } from '../ledger/door.ts'
import { readActivity } from '../activity-store.ts'
import { tellHandedIn } from './tell-work.ts'
import { isTraineeOf } from '../trainee-store.ts'
import { isSettled, scoreOf, wayOf, type Content, type Review, type Work } from './work.ts'
import { insertWork, lockWorks, readWork, replaceWaiting, worksFor } from './store.ts'

export type HandInRefusal =
  | 'not yours'
  | 'nothing to hand in here'
  | 'already accepted'
  | 'nothing given'
  | 'unanswered question'
  | 'file gone'

export type HandedIn = { ok: true; passed: boolean | null } | { ok: false; refusal: HandInRefusal }

type Given = {
  /** Carried by the form: sent twice, it is handed in once. */
  id: string
  activityId: string
  personId: string
  words: string | null
  /** A file received and not claimed yet. */
  fileId: string | null
  answers: number[] | null
  at: Date
}

/**
 * A trainee hands in their work. One that waited is replaced. A quiz is judged at once: passed, it is proven and credited by itself.
 * Refusals: see `HandInRefusal`; the sentences stand in activity-pages.
 */
export async function handInWork(db: Db, given: Given): Promise<HandedIn> {
  return db.transaction(async (tx): Promise<HandedIn> => {
    const activity = await readActivity(tx, given.activityId)
    if (!activity || !(await isTraineeOf(tx, activity.groupId, given.personId)))
      return { ok: false, refusal: 'not yours' }
    const way = wayOf(activity)
    if (way === 'seen' || way === 'sheet') return { ok: false, refusal: 'nothing to hand in here' }
    await lockWorks(tx, activity.id, given.personId)
    const before = await readWork(tx, given.id)
    if (before) return sameAgain(before, given.personId)
    const works = await worksFor(tx, activity.id, given.personId)
    if (works.some(isSettled)) return { ok: false, refusal: 'already accepted' }
    if (way === 'quiz') return handInQuiz(tx, given, activity.quiz ?? [])
    return handInEvidence(tx, given)
  })
}

const sameAgain = (before: Work, personId: string): HandedIn =>
  before.personId === personId
    ? { ok: true, passed: before.content.kind === 'quiz' ? before.review.state === 'accepted' : null }
    : { ok: false, refusal: 'not yours' }

async function handInEvidence(tx: Db, given: Given): Promise<HandedIn> {
  const { words, fileId } = given
  const content = fileId
    ? { kind: 'file' as const, fileId, words }
    : words && { kind: 'text' as const, words }
  if (!content) return { ok: false, refusal: 'nothing given' }
  if (fileId && !(await claimFile(tx, fileId, given.at)).ok) return { ok: false, refusal: 'file gone' }
  await replaceWaiting(tx, given.activityId, given.personId, given.at)
  const work = workOf(given, content, { state: 'waiting' })
  if (await insertWork(tx, work)) await tellHandedIn(tx, work)
  return { ok: true, passed: null }
}

async function handInQuiz(
  tx: Db,
  given: Given,
  quiz: NonNullable<Parameters<typeof scoreOf>[0]>,
): Promise<HandedIn> {
  const answers = given.answers ?? []
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
  await insertWork(tx, workOf(given, { kind: 'quiz', answers, right, questions: of }, review))
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

const workOf = ({ id, activityId, personId, at }: Given, content: Content, review: Review): Work => ({
  id,
  activityId,
  personId,
  handedInAt: at,
  handedInBy: personId,
  content,
  review,
})
