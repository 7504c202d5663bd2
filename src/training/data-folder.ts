import type { MyDataFolder } from '#people'
import { writeCsv, type CellValue } from '#platform/sheets'

export type DataRow = Record<string, CellValue | Date>

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
