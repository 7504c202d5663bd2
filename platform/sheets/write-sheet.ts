import { utils, write } from '@e965/xlsx'

export type CellValue = string | number | boolean | null

/**
 * Gives a CSV that a French spreadsheet opens with a double click: UTF-8 with its mark, `;`, decimal comma, CRLF. A text
 * that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection).
 */
export function writeCsv(headers: string[], rows: CellValue[][]): Uint8Array {
  const lines = [headers, ...rows].map((row) => row.map(csvCell).join(';'))
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}

function csvCell(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  if (typeof value === 'number') return String(value).replace('.', ',')
  const guarded = isFormula(value) ? `'${value}` : value
  return /[;"\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

// A signed number is harmless, and a telephone must stay +33639981037.
const isFormula = (text: string): boolean => /^\s*[=+\-@\t\r]/.test(text) && !/^[+-]?[\d\s.,]+$/.test(text)

/**
 * Gives an XLSX of these sheets, columns as wide as their content (60 letters at most). Texts are written as texts: none can
 * be run as a formula. Names are cut to the 31 letters that a spreadsheet allows.
 */
export function writeXlsx(sheets: { name: string; headers: string[]; rows: CellValue[][] }[]): Uint8Array {
  const book = utils.book_new()
  for (const { name, headers, rows } of sheets) {
    const table = [
      headers,
      ...rows.map((row) => row.map((value) => (typeof value === 'boolean' ? csvCell(value) : value))),
    ]
    const sheet = utils.aoa_to_sheet(table)
    sheet['!cols'] = headers.map((_, column) => ({ wch: widest(table, column) }))
    utils.book_append_sheet(book, sheet, name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31))
  }
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx', compression: true })
  return new Uint8Array(bytes)
}

const widest = (table: CellValue[][], column: number): number =>
  Math.min(60, 2 + Math.max(...table.map((row) => String(row[column] ?? '').length)))
