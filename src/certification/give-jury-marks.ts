import type { Db } from '#platform/db'
import { readGrid } from './grid-store.ts'
import { codesOf } from './grid.ts'
import type { Marks } from './jury-mark.ts'
import { saveMarks, saveNote } from './jury-mark-store.ts'
import { isJuryTime } from './jury-seat.ts'
import { candidatesOf, lockJury, markFinished } from './jury-store.ts'
import type { Juror } from './jury.ts'

export type MarkRefusal = 'not the day' | 'deliberation open' | 'not a candidate'
export type Marked = { ok: true } | { ok: false; refusal: MarkRefusal }

/**
 * A juror marks a candidate, alone. What is given again replaces; what is absent stays. Codes that the grid has not are let go.
 * Refusals: the day has not come or is long past, the deliberation has begun, the person does not pass before this jury.
 */
export async function giveMarks(
  db: Db,
  what: { juror: Juror; personId: string; marks: Marks; note: string | undefined; at: Date },
): Promise<Marked> {
  const { juror, personId, at } = what
  return db.transaction(async (tx): Promise<Marked> => {
    const jury = await lockJury(tx, juror.juryId)
    if (!jury || !(await candidatesOf(tx, jury.id)).some((one) => one.personId === personId))
      return { ok: false, refusal: 'not a candidate' }
    if (jury.openedAt) return { ok: false, refusal: 'deliberation open' }
    if (!isJuryTime(jury, at)) return { ok: false, refusal: 'not the day' }
    const grid = await readGrid(tx, jury.gridId)
    const codes = new Set(grid ? codesOf(grid) : [])
    const marks = Object.fromEntries(Object.entries(what.marks).filter(([code]) => codes.has(code)))
    const about = { juryId: jury.id, jurorId: juror.id, personId, at }
    await saveMarks(tx, { ...about, marks })
    if (what.note !== undefined) await saveNote(tx, { ...about, note: what.note })
    return { ok: true }
  })
}

/** A juror says that they have finished, or not after all. Only the deliberation makes it final. */
export async function sayFinished(
  db: Db,
  what: { juror: Juror; finished: boolean; at: Date },
): Promise<Marked> {
  return db.transaction(async (tx): Promise<Marked> => {
    const jury = await lockJury(tx, what.juror.juryId)
    if (jury?.openedAt) return { ok: false, refusal: 'deliberation open' }
    await markFinished(tx, what.juror.id, what.finished ? what.at : null)
    return { ok: true }
  })
}
