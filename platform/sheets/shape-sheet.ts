import { clean, oneLine } from './clean.ts'
import { findHeader } from './find-header.ts'
import { mendAccents } from './mend-accents.ts'
import { isDamaged } from './misspelt.ts'
import type { Line, Sheet, SheetRow } from './sheet.ts'

type Given = {
  name: string
  hidden: boolean
  lines: Line[]
  from: Sheet['from']
  loneQuotes?: number[]
}

/** Makes a table of lines: headers found, rows named by them, nothing dropped. */
export function shapeSheet({ name, hidden, lines: written, from, loneQuotes = [] }: Given): Sheet {
  const lines = written.map((line) => ({ ...line, cells: line.cells.map(mendAccents) }))
  const header = findHeader(lines)
  const below = lines.filter((line) => line.line > (header?.line ?? 0))
  const last = below.findLastIndex((line) => !isBlank(line))
  const data = below.slice(0, last + 1)
  const headers = headersOf(header, data)
  // a text file says how many fields each line has
  const expected = from === 'text' ? (header?.cells.length ?? headers.length) : undefined
  return {
    name,
    from,
    hidden,
    headerLine: header?.line ?? 0,
    headers,
    rows: data.filter((line) => !isBlank(line)).map((line) => rowOf(line, headers, expected)),
    blankLines: blankLines(data, header?.line ?? 0),
    loneQuotes,
    damaged: lines.filter(({ cells }) => cells.some(isDamaged)).map(({ line }) => line),
    raw: rawOf(written),
  }
}

const isBlank = (line: Line): boolean =>
  line.uncomputed.length === 0 && line.cells.every((cell) => cell.trim() === '')

function headersOf(header: Line | undefined, data: Line[]): string[] {
  const given =
    header?.cells ?? Array.from({ length: Math.max(0, ...data.map((line) => line.cells.length)) }, () => '')
  const used = given.findLastIndex(
    (cell, column) => cell.trim() !== '' || data.some((line) => line.cells[column]?.trim()),
  )
  const seen = new Map<string, number>()
  return given.slice(0, used + 1).map((cell, column) => {
    const name = oneLine(cell) || `(colonne ${column + 1})`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}

function rowOf(line: Line, headers: string[], expected: number | undefined): SheetRow {
  const cells = headers.map((_, column) => clean(line.cells[column] ?? ''))
  const past = line.cells.slice(headers.length).map(clean)
  const extra = past.slice(0, past.findLastIndex((cell) => cell !== '') + 1)
  return {
    line: line.line,
    cells,
    fields: Object.fromEntries(headers.map((header, column) => [header, cells[column] ?? ''])),
    extra,
    wrongWidth: expected === undefined ? extra.length > 0 : line.cells.length !== expected,
    hidden: line.hidden,
    uncomputed: line.uncomputed.flatMap((column) => headers[column] ?? []),
  }
}

// A spreadsheet does not keep its empty lines: they are those that nothing mentions.
function blankLines(data: Line[], headerLine: number): number[] {
  const spoken = new Set(data.flatMap((line) => (isBlank(line) ? [] : spanOf(line))))
  const length = Math.max(0, (data.at(-1)?.line ?? 0) - headerLine)
  return Array.from({ length }, (_, index) => headerLine + 1 + index).filter((line) => !spoken.has(line))
}

function spanOf(line: Line): number[] {
  const breaks = line.cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0)
  return Array.from({ length: breaks + 1 }, (_, index) => line.line + index)
}

function rawOf(lines: Line[]): string[][] {
  const raw: string[][] = Array.from({ length: lines.at(-1)?.line ?? 0 }, () => [])
  for (const line of lines) raw[line.line - 1] = line.cells
  return raw
}
