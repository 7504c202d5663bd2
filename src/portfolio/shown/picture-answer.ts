import type { Day } from '#platform/time'
import type { Evidence, Piece } from '../evidence.ts'
import type { PieceId } from '../ids.ts'

/** Whether somebody can be recognised in a picture: nobody, somebody who agreed, or its person keeps it back. */
export type PictureAnswer =
  | { answer: 'nobody' }
  | { answer: 'agreed'; who: string; agreedOn: Day }
  | { answer: 'kept back' }

export type Answers = ReadonlyMap<PieceId, PictureAnswer>

/** Somebody could be recognised in it. */
export const isPicture = ({ kind }: Pick<Piece, 'kind'>): boolean => kind === 'image' || kind === 'video'

/** The first picture that waits for an answer before anybody else sees it. */
export const unanswered = (evidence: Evidence, answers: Answers): Piece | undefined =>
  evidence.pieces.find((one) => isPicture(one) && !answers.has(one.id))

/** The same evidence without the pictures that others than its person may not see. */
export const withoutKeptBack = (evidence: Evidence, answers: Answers): Evidence => ({
  ...evidence,
  pieces: evidence.pieces.filter((piece) => mayBeShown(piece, answers)),
})

/** False for a picture and its name alone, while others may not see it: nothing of it is left to read. */
export const isSomething = (evidence: Evidence, answers: Answers): boolean =>
  evidence.pieces.length === 0 ||
  [evidence.did, evidence.learnt, evidence.link, evidence.origin].some((one) => one !== null) ||
  evidence.pieces.some((piece) => mayBeShown(piece, answers))

/** True when others than its person may see this piece. */
export function mayBeShown(piece: Piece, answers: Answers): boolean {
  const given = answers.get(piece.id)
  return !isPicture(piece) || (given !== undefined && given.answer !== 'kept back')
}
