import { openFiles, type Actor, type ReadingReason } from '#people'
import type { Db } from '#platform/db'
import { writeCsv } from '#platform/sheets'
import { parisDay, writeShortDate } from '#platform/time'
import { listPositionings, type Whose, endWords, nameOf, silentDays } from '../listing/door.ts'
import { stateWords } from '../sentences.ts'

const headers = [
  'Nom',
  'Action',
  'Positionnée le',
  'État',
  'Rang en attente',
  'Groupe ou motif',
  'Prescripteurs',
  'Dernier mouvement',
  'Jours sans mouvement',
]

/** A list as a CSV. Each file is opened, so each person reads that it was exported: without the lines, there is no export. */
export async function exportPositionings(
  db: Db,
  whose: Whose,
  actor: Actor,
  why: ReadingReason,
  now: Date,
): Promise<Uint8Array> {
  return db.transaction(async (tx) => {
    const all = { states: [], search: '', sort: 'name' as const, after: '', limit: 5000 }
    const rows = await listPositionings(tx, whose, all)
    const personIds = rows.map((row) => row.personId)
    const opened = await openFiles(tx, actor, personIds, 'positioning', why, now)
    const lines = rows
      .filter((row) => opened.has(row.personId))
      .map((row) => [
        nameOf(row),
        row.actionTitle,
        writeShortDate(row.positionedOn),
        stateWords[row.state],
        'rank' in row ? row.rank : null,
        endWords(row),
        row.prescribers,
        writeShortDate(parisDay(row.movedAt)),
        silentDays(row, now) ?? null,
      ])
    return writeCsv(headers, lines)
  })
}
