import { openArchive } from './open-archive.ts'
import { parseText } from './parse-text.ts'
import { parseWorkbook } from './parse-workbook.ts'
import { shapeSheet } from './shape-sheet.ts'
import { COLUMNS, LINES } from './bounds.ts'
import { natureOf } from './nature.ts'
import type { Line, Sheet, SheetFile, SheetRefused } from './sheet.ts'

const CELLS = 2_000_000
/** Of all that is written in it: one text may stand in a million cells and weigh nothing in the file. */
const LETTERS = 40_000_000

/** Reads a file in this very thread: what it is comes from its first bytes, never from its name. */
export function parseFile(bytes: Uint8Array, name: string): SheetFile {
  if (bytes.length === 0) return refuse('empty file')
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return workbook(bytes, 'xls')
  if (!startsWith(bytes, [0x50, 0x4b])) return text(bytes, name)
  const archive = openArchive(bytes)
  if (!archive.ok) return refuse(archive.refusal)
  if (archive.paths.some((path) => /^xl\/workbook\.(xml|bin)$/.test(path)))
    return workbook(archive.bytes, 'xlsx')
  return archive.paths.includes('content.xml')
    ? workbook(archive.bytes, 'ods')
    : notASheet(bytes, archive.paths)
}

const refuse = (refusal: SheetRefused['refusal']): SheetRefused => ({ ok: false, refusal })

function notASheet(bytes: Uint8Array, paths: readonly string[] = []): SheetRefused {
  const nature = natureOf(bytes, paths)
  return { ok: false, refusal: 'not a sheet', ...(nature ? { nature } : {}) }
}

const startsWith = (bytes: Uint8Array, sign: number[]): boolean =>
  sign.every((byte, at) => bytes[at] === byte)

function text(bytes: Uint8Array, name: string): SheetFile {
  const parsed = parseText(bytes)
  if (!parsed) return notASheet(bytes)
  const { lines, loneQuotes, encoding, delimiter } = parsed
  const sheets = keepFilled([{ name, hidden: false, lines, from: 'text', loneQuotes }])
  return Array.isArray(sheets) ? { ok: true, format: 'text', encoding, delimiter, sheets } : sheets
}

function workbook(bytes: Uint8Array, format: 'xlsx' | 'ods' | 'xls'): SheetFile {
  const book = parseWorkbook(bytes)
  if (!book.ok) return book
  const sheets = keepFilled(book.sheets.map((sheet) => ({ ...sheet, from: 'workbook' as const })))
  return Array.isArray(sheets) ? { ok: true, format, encoding: null, delimiter: null, sheets } : sheets
}

function keepFilled(given: Parameters<typeof shapeSheet>[0][]): Sheet[] | SheetRefused {
  const filled = given.filter(({ lines }) =>
    lines.some(({ cells }) => cells.some((cell) => cell.trim() !== '')),
  )
  if (filled.length === 0) return refuse('empty file')
  const lines = filled.flatMap((sheet) => sheet.lines)
  if (lines.length > LINES) return { ...refuse('too many lines'), lines: lines.length }
  if (lines.some(({ cells }) => cells.length > COLUMNS)) return refuse('too many columns')
  const far = filled.some(({ lines }) => (lines.at(-1)?.line ?? 0) > 20 * LINES)
  if (far || isHeavy(lines)) return refuse('too large')
  if (filled.some(({ name }) => isStrange(name)) || lines.some(({ cells }) => cells.some(isStrange)))
    return refuse('strange letters')
  return filled.map(shapeSheet)
}

const isStrange = (text: string): boolean => text.includes('\0') || !text.isWellFormed()

function isHeavy(lines: readonly Line[]): boolean {
  let [cells, letters] = [0, 0]
  for (const line of lines) {
    cells += line.cells.length
    for (const cell of line.cells) letters += cell.length
  }
  return cells > CELLS || letters > LETTERS
}
