import type { Db } from '#platform/db'
import { refuse } from '#platform/refusal'
import { lockJury } from '../jury-store.ts'
import { writeFinished } from '../juror-store.ts'
import type { Juror } from '../jury.ts'
import type { MarksGiven } from './give-marks.ts'

/** A juror says that they have finished, or not after all. Only the deliberation makes it final. */
export async function finishMarks(
  db: Db,
  what: { juror: Juror; finished: boolean; at: Date },
): Promise<MarksGiven> {
  return db.transaction(async (tx): Promise<MarksGiven> => {
    const jury = await lockJury(tx, what.juror.juryId)
    if (jury && jury.stage !== 'planned') return refuse('deliberation open')
    await writeFinished(tx, what.juror.id, what.finished ? what.at : null)
    return { ok: true }
  })
}
