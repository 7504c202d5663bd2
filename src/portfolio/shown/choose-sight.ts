import type { Db } from '#platform/db'
import type { Evidence, Piece } from '../evidence.ts'
import type { EvidenceId } from '../ids.ts'
import type { Audience } from './audience.ts'
import { isSomething, withoutKeptBack, type PictureAnswer } from './picture-answer.ts'
import { answersOf, saveAnswer } from './picture-store.ts'
import { deleteShown, insertShown } from './shown-store.ts'

type Choice = { evidenceId: EvidenceId; audience: Audience; shown: boolean; at: Date }

/** Its person shows an evidence to some of those around them, or hides it from them. */
export const showEvidence = (db: Db, { evidenceId, audience, shown, at }: Choice): Promise<void> =>
  db.transaction((tx) =>
    shown ? insertShown(tx, { evidenceId, audience }, at) : deleteShown(tx, { evidenceId, audience }),
  )

/** Its person says whether somebody can be recognised, and agreed. Kept back, the picture leaves every place that showed it, at once. */
export const answerOfPicture = (
  db: Db,
  { piece, given, at }: { piece: Piece; given: PictureAnswer; at: Date },
): Promise<void> => db.transaction((tx) => saveAnswer(tx, piece.id, given, at))

/**
 * The same evidence as others than its person see it: without the pictures that wait for an answer, or are kept back. One that is nothing
 * else is not there.
 */
export async function asShown(db: Db, all: readonly Evidence[]): Promise<Evidence[]> {
  const answers = await answersOf(db, all)
  return all.filter((one) => isSomething(one, answers)).map((one) => withoutKeptBack(one, answers))
}
