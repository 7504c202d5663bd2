import type { Given } from '#platform/imports'
import { matchHeaders, type Sheet } from '#platform/sheets'
import { tillColumns, tillKeys, tillRow, type TillRow } from './till-line.ts'

/** A line of a till's export, and the sheet it stands on when there are several. */
export type SheetLine = { sheet: string | null; line: number; row: TillRow; wrongWidth: boolean }

/** Every line of the file: the first sheet as the reader mapped it, the others as their headers say, hidden ones apart. */
export function sheetLines({ lines, sheets }: Given): SheetLine[] {
  const several = sheets.length > 1
  const first = lines.map((one) => ({
    sheet: several ? (sheets[0]?.name ?? null) : null,
    line: one.line,
    row: rowIn(sheets[0], one.cells),
    wrongWidth: one.wrongWidth,
  }))
  const others = sheets
    .slice(1)
    .filter((sheet) => !sheet.hidden)
    .flatMap((sheet) => {
      const wanted = Object.fromEntries(
        tillKeys.map((key) => [key, [tillColumns[key].label, ...tillColumns[key].spellings]]),
      )
      const { headers } = matchHeaders(sheet.headers, wanted)
      if (!headers['name'] || !headers['price']) return []
      return sheet.rows.map((row) => ({
        sheet: sheet.name,
        line: row.line,
        row: rowIn(sheet, Object.fromEntries(tillKeys.map((key) => [key, row.fields[headers[key] ?? '']]))),
        wrongWidth: row.wrongWidth,
      }))
    })
  return [...first, ...others]
}

// A spreadsheet may show the number 0.99 as 99 %: in a column of prices, it is 99 cents.
function rowIn(sheet: Sheet | undefined, cells: Record<string, string | undefined>): TillRow {
  const row = tillRow(cells)
  const [, cents] = /^([1-9]\d?)%$/.exec(row.price.trim()) ?? []
  return sheet?.from === 'workbook' && cents ? { ...row, price: `0,${cents.padStart(2, '0')}` } : row
}
