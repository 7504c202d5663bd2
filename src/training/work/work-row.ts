import type { PersonId } from '#people'
import type { Id } from '#platform/id'
import { wordOf, wordsOf, type Content, type Review, type Work } from './work.ts'
import type { ActivityId, WorkId } from '../ids.ts'

/** A work as its table keeps it. */
export type WorkRow = {
  id: WorkId
  activityId: ActivityId
  personId: PersonId
  handedInAt: Date
  doneAt: Date | null
  handedInBy: PersonId
  words: string | null
  fileId: Id | null
  answers: number[] | null
  rightAnswers: number | null
  questions: number | null
  decision: Exclude<Review['state'], 'waiting'> | null
  decidedBy: PersonId | null
  decidedAt: Date | null
  word: string | null
}

/** @throws when the row says two things at once. */
export function workOf(row: WorkRow): Work {
  const { id, activityId, personId, handedInAt, doneAt, handedInBy } = row
  const content = contentOf(row)
  return { id, activityId, personId, handedInAt, doneAt, handedInBy, content, review: reviewOf(row) }
}

function contentOf(row: WorkRow): Content {
  const { words, fileId, answers, rightAnswers, questions } = row
  if (answers && rightAnswers !== null && questions !== null && words === null && fileId === null)
    return { kind: 'quiz', answers, right: rightAnswers, questions }
  if (answers) throw contradiction(row)
  if (fileId) return { kind: 'file', fileId, words }
  return words ? { kind: 'text', words } : { kind: 'nothing' }
}

function reviewOf(row: WorkRow): Review {
  const { decision, decidedBy: by, decidedAt: at, word } = row
  if (!decision && !by && !at && !word) return { state: 'waiting' }
  if (decision === 'accepted' && at) return { state: decision, by, at, word }
  if (decision === 'given back' && at && word) return { state: decision, by, at, word }
  if (decision === 'replaced' && at && by) return { state: decision, by, at }
  if ((decision === 'waived' || decision === 'taken back') && at && by && word)
    return { state: decision, by, at, word }
  throw contradiction(row)
}

const contradiction = ({ id }: WorkRow) => new Error(`work ${id} contradicts itself`)

export function rowOf({ content, review, ...work }: Work): WorkRow {
  const quiz = content.kind === 'quiz' ? content : undefined
  const decided = review.state === 'waiting' ? undefined : review
  return {
    ...work,
    words: wordsOf(content),
    fileId: content.kind === 'file' ? content.fileId : null,
    answers: quiz?.answers ?? null,
    rightAnswers: quiz?.right ?? null,
    questions: quiz?.questions ?? null,
    decision: decided?.state ?? null,
    decidedBy: decided?.by ?? null,
    decidedAt: decided?.at ?? null,
    word: wordOf(review),
  }
}
