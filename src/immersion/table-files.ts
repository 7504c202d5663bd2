import { writeCsv, type CellValue } from '#platform/sheets'

type Table<Row> = { name: string; rows: readonly Row[]; csv: Uint8Array }

/** Tables of what a person takes away, each with its CSV, whose columns the first row names; one without rows is left out. */
export const tableFiles = <Row extends Record<string, CellValue>>(
  tables: Record<string, readonly Row[]>,
): Table<Row>[] =>
  Object.entries(tables).flatMap(([name, rows]) => {
    const [first] = rows
    if (!first) return []
    const csv = writeCsv(
      Object.keys(first),
      rows.map((row) => Object.values(row)),
    )
    return [{ name, rows, csv }]
  })
