import { isTotal, type Given } from '#platform/imports'
import { matchHeaders, type Sheet } from '#platform/sheets'
import { asPrice } from './say-cells.ts'
import { tillColumns, tillKeys, tillRow, type TillRow } from './till-columns.ts'

/** A line of a till's export, and the sheet it stands on when there are several. */
export type SheetLine = { sheet: string | null; line: number; row: TillRow; wrongWidth: boolean }

/** The columns of a sheet that nobody mapped, by its headers. */
const headersOf = (sheet: Sheet) =>
  matchHeaders(
    sheet.headers,
    Object.fromEntries(tillKeys.map((key) => [key, [tillColumns[key].label, ...tillColumns[key].spellings]])),
  ).headers

/** True for a sheet that is read besides the one that was chosen: it is shown, and has names and prices. */
export function isTillSheet(sheet: Sheet): boolean {
  const headers = headersOf(sheet)
  return !sheet.hidden && headers['name'] !== undefined && headers['price'] !== undefined
}

/** Every line of the file: the chosen sheet as the reader mapped it, the others as their headers say. */
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
    .filter(isTillSheet)
    .flatMap((sheet) => {
      const headers = headersOf(sheet)
      const rows = sheet.rows.filter((row) => !isTotal(row))
      return rows.map((row) => ({
        sheet: sheet.name,
        line: row.line,
        row: rowIn(sheet, Object.fromEntries(tillKeys.map((key) => [key, row.fields[headers[key] ?? '']]))),
        wrongWidth: row.wrongWidth,
      }))
    })
  return [...first, ...others]
}

function rowIn(sheet: Sheet | undefined, cells: Record<string, string | undefined>): TillRow {
  const row = tillRow(cells)
  return { ...row, price: asPrice(row.price, sheet?.from) }
}
