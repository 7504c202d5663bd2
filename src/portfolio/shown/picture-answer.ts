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

/** True when others than its person may see this piece. */
export function mayBeShown(piece: Piece, answers: Answers): boolean {
  const given = answers.get(piece.id)
  return !isPicture(piece) || (given !== undefined && given.answer !== 'kept back')
}
