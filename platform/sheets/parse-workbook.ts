import { read, type CellObject, type WorkSheet } from '@e965/xlsx'
import { refuse, type Refused } from '#platform/refusal'
import { cellText, isUncomputed } from './cell-text.ts'
import type { Line, SheetRefusal } from './sheet.ts'

type Workbook = { ok: true; sheets: { name: string; hidden: boolean; lines: Line[] }[] }

/** Reads XLSX, ODS and XLS, days in UTC so that no time zone moves them. */
export function parseWorkbook(bytes: Uint8Array): Workbook | Refused<SheetRefusal> {
  const book = open(bytes)
  if (typeof book === 'string') return refuse(book)
  const sheets = book.SheetNames.map((name, index) => ({
    name,
    hidden: Boolean(book.Workbook?.Sheets?.[index]?.Hidden),
    lines: linesOf(book.Sheets[name] ?? {}),
  }))
  return { ok: true, sheets }
}

const SHEETS = 100

function open(bytes: Uint8Array) {
  try {
    // a few letters may name one sheet a million times
    if (read(bytes, { type: 'array', bookSheets: true }).SheetNames.length > SHEETS) return 'too large'
    return read(bytes, {
      type: 'array',
      dense: true,
      UTC: true,
      cellDates: true,
      cellNF: true,
      cellStyles: true, // without it, hidden rows are not read
      cellHTML: false,
    })
  } catch (cause) {
    // The library throws plain errors of all sorts on a damaged file: whatever they are, this file cannot be read.
    return String(cause).includes('password') ? 'password protected' : 'unreadable'
  }
}

// Only the rows that exist are walked: a sheet may claim a million lines because somebody coloured them.
function linesOf(sheet: WorkSheet): Line[] {
  const data: CellObject[][] = sheet['!data'] ?? []
  const lines: Line[] = []
  data.forEach((row, index) => {
    const cells = Array.from(row ?? [], cellText)
    const filled = cells.findLastIndex((cell) => cell.trim() !== '')
    const uncomputed = Array.from(row ?? [], isUncomputed).flatMap((is, column) => (is ? [column] : []))
    if (filled < 0 && uncomputed.length === 0) return
    const hidden = Boolean(sheet['!rows']?.[index]?.hidden)
    lines.push({ line: index + 1, cells: cells.slice(0, filled + 1), hidden, uncomputed })
  })
  return lines
}
