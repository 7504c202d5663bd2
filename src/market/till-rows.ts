import type { Given } from '#platform/imports'
import { matchHeaders } from '#platform/sheets'
import { tillColumns, tillKeys, tillRow, type TillRow } from './till-line.ts'

/** A line of a till's export, and the sheet it stands on when there are several. */
export type SheetLine = { sheet: string | null; line: number; row: TillRow; wrongWidth: boolean }

/** Every line of the file: the first sheet as the reader mapped it, the others as their headers say, hidden ones apart. */
export function sheetLines({ lines, sheets }: Given): SheetLine[] {
  const several = sheets.length > 1
  const first = lines.map((one) => ({
    sheet: several ? (sheets[0]?.name ?? null) : null,
    line: one.line,
    row: tillRow(one.cells),
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
        row: tillRow(Object.fromEntries(tillKeys.map((key) => [key, row.fields[headers[key] ?? '']]))),
        wrongWidth: row.wrongWidth,
      }))
    })
  return [...first, ...others]
}
