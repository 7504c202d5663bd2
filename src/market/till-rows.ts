import type { Given, Line } from '#platform/imports'
import { matchHeaders } from '#platform/sheets'
import { tillColumns, type TillKey, type TillRow } from './till-line.ts'

/** A line of a till's export, and the sheet it stands on when there are several. */
export type SheetLine = { sheet: string | null; line: number; row: TillRow; wrongWidth: boolean }

const keys = Object.keys(tillColumns).filter((key): key is TillKey => Object.hasOwn(tillColumns, key))

const rowOf = (cells: Record<string, string | undefined>): TillRow => ({
  name: cells['name'] ?? '',
  code: cells['code'] ?? '',
  family: cells['family'] ?? '',
  price: cells['price'] ?? '',
  pack: cells['pack'] ?? '',
  vat: cells['vat'] ?? '',
  origin: cells['origin'] ?? '',
  allergens: cells['allergens'] ?? '',
  stock: cells['stock'] ?? '',
  ean: cells['ean'] ?? '',
})

/** Every line of the file: the first sheet as the reader mapped it, the others as their headers say, hidden ones apart. */
export function sheetLines({ lines, sheets }: Given): SheetLine[] {
  const several = sheets.length > 1
  const first = lines.map((one: Line) => ({
    sheet: several ? (sheets[0]?.name ?? null) : null,
    line: one.line,
    row: rowOf(one.cells),
    wrongWidth: one.wrongWidth,
  }))
  const others = sheets
    .slice(1)
    .filter((sheet) => !sheet.hidden)
    .flatMap((sheet) => {
      const wanted = Object.fromEntries(
        keys.map((key) => [key, [tillColumns[key].label, ...tillColumns[key].spellings]]),
      )
      const { headers } = matchHeaders(sheet.headers, wanted)
      if (!headers['name'] || !headers['price']) return []
      return sheet.rows.map((row) => ({
        sheet: sheet.name,
        line: row.line,
        row: rowOf(Object.fromEntries(keys.map((key) => [key, row.fields[headers[key] ?? '']]))),
        wrongWidth: row.wrongWidth,
      }))
    })
  return [...first, ...others]
}
