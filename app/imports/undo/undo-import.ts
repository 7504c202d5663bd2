import { changeAllMarkets } from '#market'
import type { PersonId } from '#people'
import type { Db, Tx } from '#platform/db'
import { lockSentFile, markUndone } from '#platform/imports'
import { done, refuse, type Result } from '#platform/refusal'
import { countNoted, takeBack, whyStays, type WhyStays } from '#platform/undo'

/** Who read a file, and whom a person resembles: said of somebody, and nothing without them. */
const GOING_WITH = ['people.access_lines', 'people.resemblances']
/** The version of what customers see only goes up: whoever keeps an older catalogue reads it again. */
const STAYING = ['market.markets']

/** Rows of these tables hold no import back. */
export const HOLDING_NOTHING = [...GOING_WITH, ...STAYING]

export type UndoRefusal = 'not imported' | 'too late' | 'something depends on it'

/** What an import would take with it, and what holds it. */
export async function weighUndo(
  db: Db,
  fileId: string,
): Promise<{ rows: Awaited<ReturnType<typeof countNoted>>; whys: WhyStays[] }> {
  const rows = await countNoted(db, fileId)
  return { rows, whys: rows ? await whyStays(db, fileId, HOLDING_NOTHING) : [] }
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
    const stayed = await takeBack(tx, id, { goingWith: GOING_WITH, staying: STAYING })
    if (stayed > 0) await changeAllMarkets(tx)
    await markUndone(tx, id, by, now)
    return done('undone')
  })
}
