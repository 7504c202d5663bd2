import type { PersonId } from '#people'
import type { Db, Tx } from '#platform/db'
import { lockSentFile, markUndone } from '#platform/imports'
import { done, refuse, type Result } from '#platform/refusal'
import { countNoted, takeBack, whyStays, type WhyStays } from '#platform/undo'

/** Who read a file, and whom a person resembles: said of somebody, and nothing without them. */
const GOING_WITH = ['people.access_lines', 'people.resemblances']

export type UndoRefusal = 'not imported' | 'too late' | 'something depends on it'

/** What an import would take with it, and what holds it. */
export async function weighUndo(
  db: Db,
  fileId: string,
): Promise<{ rows: Awaited<ReturnType<typeof countNoted>>; whys: WhyStays[] }> {
  const rows = await countNoted(db, fileId)
  return { rows, whys: rows ? await whyStays(db, fileId, GOING_WITH) : [] }
}

/** Takes a whole import back, while nothing depends on it. Asked twice, it is done once. */
export async function undoImport(
  db: Db,
  { id, by }: { id: string; by: PersonId },
  now: Date,
): Promise<Result<'undone', UndoRefusal>> {
  return db.transaction(async (tx: Tx) => {
    const file = await lockSentFile(tx, id, by)
    if (file?.state !== 'imported') return refuse('not imported')
    if (file.undoneAt) return done('undone')
    const { rows, whys } = await weighUndo(tx, id)
    if (!rows) return refuse('too late')
    if (whys.length > 0) return refuse('something depends on it')
    await takeBack(tx, id, GOING_WITH)
    await markUndone(tx, id, by, now)
    return done('undone')
  })
}
