import { openArchive } from './open-archive.ts'
import { parseText } from './parse-text.ts'
import { parseWorkbook } from './parse-workbook.ts'
import { shapeSheet } from './shape-sheet.ts'
import type { Line, Sheet, SheetFile, SheetRefusal } from './sheet.ts'

const LINES = 50_000
const COLUMNS = 500
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
  return archive.paths.includes('content.xml') ? workbook(archive.bytes, 'ods') : refuse('not a sheet')
}

const refuse = (refusal: SheetRefusal): SheetFile => ({ ok: false, refusal })
const startsWith = (bytes: Uint8Array, sign: number[]): boolean =>
  sign.every((byte, at) => bytes[at] === byte)

function text(bytes: Uint8Array, name: string): SheetFile {
  const parsed = parseText(bytes)
  if (!parsed) return refuse('not a sheet')
  const { lines, encoding, delimiter } = parsed
  const sheets = keepFilled([{ name, hidden: false, lines, from: 'text' }])
  return Array.isArray(sheets) ? { ok: true, format: 'text', encoding, delimiter, sheets } : sheets
}

function workbook(bytes: Uint8Array, format: 'xlsx' | 'ods' | 'xls'): SheetFile {
  const book = parseWorkbook(bytes)
  if (!book.ok) return book
  const sheets = keepFilled(book.sheets.map((sheet) => ({ ...sheet, from: 'workbook' as const })))
  return Array.isArray(sheets) ? { ok: true, format, encoding: null, delimiter: null, sheets } : sheets
}

function keepFilled(
  given: Parameters<typeof shapeSheet>[0][],
): Sheet[] | { ok: false; refusal: SheetRefusal } {
  const filled = given.filter(({ lines }) =>
    lines.some(({ cells }) => cells.some((cell) => cell.trim() !== '')),
  )
  if (filled.length === 0) return { ok: false, refusal: 'empty file' }
  const lines = filled.flatMap((sheet) => sheet.lines)
  const huge = lines.length > LINES || filled.some(({ lines }) => (lines.at(-1)?.line ?? 0) > 20 * LINES)
  if (huge || isHeavy(lines)) return { ok: false, refusal: 'too large' }
  if (filled.some(({ name }) => isStrange(name)) || lines.some(({ cells }) => cells.some(isStrange)))
    return { ok: false, refusal: 'strange letters' }
  return filled.map(shapeSheet)
}

const isStrange = (text: string): boolean => text.includes('\0') || !text.isWellFormed()

function isHeavy(lines: readonly Line[]): boolean {
  let [cells, letters] = [0, 0]
  for (const line of lines) {
    if (line.cells.length > COLUMNS) return true
    cells += line.cells.length
    for (const cell of line.cells) letters += cell.length
  }
  return cells > CELLS || letters > LETTERS
}
