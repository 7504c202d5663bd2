import type { MyDataFolder } from '#people'
import type { Db } from '#platform/db'
import { writeCsv, type CellValue } from '#platform/sheets'
import { ownCourses, ownLaunches, ownSteps } from './courses-data-store.ts'

type Row = Record<string, CellValue | Date>

/** What this room knows of somebody, for themselves: the courses they followed, what they reached, when they opened each part. */
export async function coursesData(tx: Db, personIds: readonly string[]): Promise<MyDataFolder> {
  const tables: [string, Row[]][] = [
    ['cours', await ownCourses(tx, personIds)],
    ['etapes', await ownSteps(tx, personIds)],
    ['ouvertures', await ownLaunches(tx, personIds)],
  ]
  return {
    folder: 'cours',
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
