import type { MyDataFolder } from '#people'
import type { Db } from '#platform/db'
import { writeCsv, type CellValue } from '#platform/sheets'
import { ownAttendance, ownConnection, ownCredits, ownNotes, ownWorks } from './training-data-store.ts'

type Row = Record<string, CellValue | Date>

/** What this room knows of somebody, for themselves: works, credits, attendance, connection, notes of follow-up. */
export async function trainingData(tx: Db, personIds: readonly string[]): Promise<MyDataFolder> {
  const tables: [string, Row[]][] = [
    ['travaux', await ownWorks(tx, personIds)],
    ['temps-valide', await ownCredits(tx, personIds)],
    ['presences', await ownAttendance(tx, personIds)],
    ['connexion', await ownConnection(tx, personIds)],
    ['suivi', await ownNotes(tx, personIds)],
  ]
  return {
    folder: 'formation',
    files: tables.flatMap(([name, rows]) => [
      { path: `${name}.csv`, bytes: asCsv(rows) },
      { path: `${name}.json`, bytes: new TextEncoder().encode(JSON.stringify(rows, null, 2)) },
    ]),
  }
}

function asCsv(rows: readonly Row[]): Uint8Array {
  const headers = Object.keys(rows[0] ?? {})
  return writeCsv(
    headers,
    rows.map((row) => headers.map((name) => asCell(row[name] ?? null))),
  )
}

const asCell = (value: CellValue | Date): CellValue => (value instanceof Date ? value.toISOString() : value)
