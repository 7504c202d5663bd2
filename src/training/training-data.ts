import type { MyData, MyDataFolder, Proving } from '#people'
import { typo } from '#platform/i18n'
import { writeCsv, type CellValue } from '#platform/sheets'
import { parisDay, writeDate } from '#platform/time'
import { inFrench } from './found/door.ts'
import {
  ownAccepted,
  ownAfter,
  ownAttendance,
  ownConnection,
  ownCredits,
  ownFiles,
  ownGroups,
  ownNotes,
  ownTakenBack,
  ownWorks,
} from './training-data-store.ts'
import { sayAccepted, workFilePath, type Accepted } from './work/door.ts'

/** What this room knows of somebody, for themselves: groups, works and their files, credits, attendance, connection, notes of follow-up. */
export const trainingData: MyData = async (tx, personIds) => {
  const taken = new Set<string>()
  const tables = dataFolder('formation', [
    ['groupes', await ownGroups(tx, personIds)],
    ['travaux', (await ownWorks(tx, personIds)).map(answered)],
    ['reponses-annulees', await ownTakenBack(tx, personIds)],
    ['temps-valide', (await ownCredits(tx, personIds)).map(reasoned)],
    ['presences', await ownAttendance(tx, personIds)],
    ['connexion', await ownConnection(tx, personIds)],
    ['suivi', await ownNotes(tx, personIds)],
    ['apres', await ownAfter(tx, personIds)],
  ])
  const given = (await ownFiles(tx, personIds)).map((one) => ({
    path: workFilePath(one, taken),
    fileId: one.fileId,
    mediaType: one.mediaType,
    title: typo(one.title),
    on: writeDate(parisDay(one.handedInAt)),
  }))
  return { ...tables, given }
}

const french = (kept: CellValue | Date | undefined): CellValue =>
  typeof kept === 'string' ? inFrench(kept) : null

const answered = (row: DataRow): DataRow => ({ ...row, réponse: french(row['réponse']) })
const reasoned = (row: DataRow): DataRow => ({ ...row, motif: french(row['motif']) })

/** The works of somebody that were accepted: each stands in their portfolio when they wish. */
export const provenByWorks: Proving = {
  find: async (db, personIds, since) =>
    (await ownAccepted(db, personIds, since)).map(({ id, title, doneOn, readBy, group }) => ({
      room: 'training',
      id,
      happenedOn: doneOn,
      seen: { code: 'work accepted', name: title, readBy, group } satisfies Accepted,
    })),
  say: sayAccepted,
}

type DataRow = Record<string, CellValue | Date>

/** A folder of somebody's own data: each table as CSV, for a spreadsheet, and as JSON. The names of columns are those of rows. */
export const dataFolder = (
  folder: string,
  tables: readonly (readonly [string, DataRow[]])[],
): MyDataFolder => ({
  folder,
  files: tables.flatMap(([name, rows]) => [
    { path: `${name}.csv`, bytes: asCsv(rows) },
    { path: `${name}.json`, bytes: new TextEncoder().encode(JSON.stringify(rows, null, 2)) },
  ]),
})

function asCsv(rows: readonly DataRow[]): Uint8Array {
  const headers = Object.keys(rows[0] ?? {})
  return writeCsv(
    headers,
    rows.map((row) => headers.map((name) => asCell(row[name] ?? null))),
  )
}

const asCell = (value: CellValue | Date): CellValue => (value instanceof Date ? value.toISOString() : value)
