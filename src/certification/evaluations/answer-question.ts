import type { Actor, PersonId } from '#people'
import type { Db } from '#platform/db'
import { newId } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import {
  evaluationsOf,
  hasTrained,
  insertEvaluation,
  insertReplacement,
  lockPersonEvaluations,
  lockQuestion,
  markAnswered,
  readEvaluation,
} from '../clea/door.ts'
import type { QuestionId, EvaluationId } from '../ids.ts'

export type AnswerRefusal = 'already answered' | 'trains this person' | 'not one of the results'

/**
 * The body says which of the contradictory results is right, with a word: one new signed line takes the place of all those
 * of that day.
 */
export async function answerEvaluationQuestion(
  db: Db,
  by: Actor,
  what: { questionId: QuestionId; rightId: EvaluationId; word: string },
  at: Date,
): Promise<{ ok: true } | Refused<AnswerRefusal>> {
  return db.transaction(async (tx) => {
    const question = await lockQuestion(tx, what.questionId)
    if (!question) return refuse('already answered')
    await lockPersonEvaluations(tx, question.personId)
    if (await hasTrained(tx, by.personId, question.personId)) return refuse('trains this person')
    const asked = await contradictory(tx, question)
    const right = asked.some((line) => line.id === what.rightId) && (await readEvaluation(tx, what.rightId))
    if (!right) return refuse('not one of the results')
    const id = newId<EvaluationId>()
    const signedBy = { evaluatorName: by.name, evaluatorId: by.personId, writtenBy: by.personId }
    await insertEvaluation(tx, { ...right, ...signedBy, id, origin: 'answered', why: what.word }, at)
    for (const line of asked) await insertReplacement(tx, line.id, id)
    await markAnswered(tx, question, id, by.personId, at)
    return { ok: true }
  })
}

/** The lines between which a question asks to choose. */
export async function contradictory(
  db: Db,
  question: { personId: PersonId; domain: number; evaluatedOn: string },
): ReturnType<typeof evaluationsOf> {
  const lines = await evaluationsOf(db, [question.personId])
  return lines.filter(
    (line) =>
      line.domain === question.domain &&
      line.evaluatedOn === question.evaluatedOn &&
      line.decision !== 'not evaluated' &&
      !line.replaced,
  )
}
