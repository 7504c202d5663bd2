import type { Db } from '#platform/db'
import { versionOf, piecesLost, type Kept } from '#platform/web'
import type { PersonId } from '#people'
import { refuse, type Refused } from '#platform/refusal'
import { candidatesOf } from '../candidate-store.ts'
import { lockJury } from '../jury-store.ts'
import { codesOf } from '../grid.ts'
import { isJuryTime } from '../seat.ts'
import { readGrid } from '../grid-store.ts'
import type { Juror } from '../jury.ts'
import { keptMarks, type Marks } from './mark.ts'
import { marksOfJuror, noteOfJuror, saveMarks, saveNote } from './store.ts'
import type { JurorId } from '../ids.ts'

export type MarkRefusal = 'not the day' | 'deliberation open' | 'not a candidate' | 'changed meanwhile'
export type MarksGiven = { ok: true } | Refused<MarkRefusal>

export type Marking = {
  juror: Juror
  personId: PersonId
  marks: Marks
  note: string | undefined
  /** What the page had seen when it was shown, and which page it is: its touches follow each other, and it has seen its own. */
  seen: string
  screen: string | null
  at: Date
}

/**
 * A juror marks a candidate, alone. What is given again replaces; what is absent stays. Codes that the grid has not are let go.
 * Refusals: the day has not come or is long past, the deliberation has begun, the person does not pass before this jury, the page
 * would undo what the same juror kept on another since it was shown.
 */
export async function giveMarks(db: Db, what: Marking): Promise<MarksGiven> {
  const { juror, personId, screen, at } = what
  return db.transaction(async (tx): Promise<MarksGiven> => {
    const jury = await lockJury(tx, juror.juryId)
    if (!jury || !(await candidatesOf(tx, jury.id)).some((one) => one.personId === personId))
      return refuse('not a candidate')
    if (jury.stage !== 'planned') return refuse('deliberation open')
    if (!isJuryTime(jury, at)) return refuse('not the day')
    const grid = await readGrid(tx, jury.gridId)
    const codes = new Set(grid ? codesOf(grid) : [])
    const marks = Object.fromEntries(Object.entries(what.marks).filter(([code]) => codes.has(code)))
    const about = { juryId: jury.id, jurorId: juror.id, personId, screen, at }
    const before = await givenBy(tx, about)
    const kept = keptMarks(before.marks, before.note)
    const said = keptMarks({ ...before.marks, ...marks }, what.note ?? before.note)
    const elsewhere = ([code]: Kept[number]) => screen === null || before.screens.get(String(code)) !== screen
    if (what.seen !== versionOf(kept) && piecesLost(kept, said).some(elsewhere))
      return refuse('changed meanwhile')
    await saveMarks(tx, { ...about, marks })
    if (what.note !== undefined) await saveNote(tx, { ...about, note: what.note })
    return { ok: true }
  })
}

/** What a juror has kept about a candidate: their marks, their note, and the page where each was last written. */
export async function givenBy(
  db: Db,
  { jurorId, personId }: { jurorId: JurorId; personId: PersonId },
): Promise<{ marks: Marks; note: string; screens: Map<string, string | null> }> {
  const given = (await marksOfJuror(db, jurorId)).filter((one) => one.personId === personId)
  const note = await noteOfJuror(db, jurorId, personId)
  return {
    marks: Object.fromEntries(given.map((one) => [one.code, one.mark])),
    note: note?.note ?? '',
    screens: new Map([...given.map((one) => [one.code, one.screen] as const), ['', note?.screen ?? null]]),
  }
}
