import type { Sheet } from '#platform/sheets'
import { fold } from '#platform/i18n'
import type { Day } from '#platform/time'
import { holdsBirthDates, namesBirthDate, readDayAhead } from '#platform/imports'
import { isPossibleDay } from '#platform/web'
import type { GridBlock } from '../grid.ts'

/** A candidate's line in one sheet, its cells as written, by the code of the skill; '' where no birth date is. */
export type MarkLine = { line: number; name: string; birthDate: string; cells: Record<string, string> }

/** A sheet that is a grid: a juror's, or that of the deliberation (`juror` null). */
export type MarkSheet = {
  sheet: string
  juror: string | null
  blocks: GridBlock[]
  lines: MarkLine[]
  /** The title of a column of days on which people were born, when nobody reads it. */
  unreadBirths: string | undefined
}

export type JuryWorkbook = { heldOn: Day | undefined; title: string | undefined; sheets: MarkSheet[] }

/** Finds the grids of a jury's workbook, whatever stands around them. */
export function readJuryWorkbook(sheets: readonly Sheet[], today: Day): JuryWorkbook {
  const words = sheets.flatMap((sheet) => sheet.raw.flat())
  return {
    heldOn: firstOf(words, (cell) => dayOfJury(cell, today)),
    title: firstOf(words, (cell) => /^grille .*«\s*(.+?)\s*»/i.exec(cell)?.[1]),
    sheets: sheets.map((sheet) => readMarkSheet(sheet, today)).filter((sheet) => sheet !== undefined),
  }
}

function firstOf<T>(cells: readonly string[], read: (cell: string) => T | undefined): T | undefined {
  for (const cell of cells) {
    const found = read(cell)
    if (found !== undefined) return found
  }
  return undefined
}

/** 'Jury du 14/06/2018 – session du 09/04/2018' */
function dayOfJury(cell: string, today: Day): Day | undefined {
  const written = /\bjury du ([^–—(;]+?)\s*(?:[–—(;]|$)/i.exec(cell)?.[1]
  const read = written ? readDayAhead(written, today) : undefined
  return read?.ok && isPossibleDay(read.value) ? read.value : undefined
}

function readMarkSheet({ name, raw }: Sheet, today: Day): MarkSheet | undefined {
  const header = raw.findIndex((row) => row.some(isCandidate))
  if (header < 0) return undefined
  const titles = raw[header] ?? []
  const nameColumn = titles.findIndex(isCandidate)
  const birthColumn = titles.findIndex(namesBirthDate)
  const columns = skillColumns(titles, raw[header - 1] ?? [], raw[header - 2] ?? [], nameColumn).filter(
    ({ at }) => at !== birthColumn,
  )
  if (columns.length === 0) return undefined
  const lines = raw
    .map((row, n) => ({ line: n + 1, row }))
    .slice(header + 1)
    .filter(({ row }) => (row[nameColumn] ?? '').trim() !== '')
    .map(({ line, row }) => ({
      line,
      name: (row[nameColumn] ?? '').trim(),
      birthDate: (row[birthColumn] ?? '').trim(),
      cells: Object.fromEntries(columns.map(({ code, at }) => [code, row[at] ?? ''])),
    }))
  const below = (at: number) => raw.slice(header + 1).map((row) => row[at] ?? '')
  const unreadBirths = birthColumn < 0 ? titles.find((_, at) => holdsBirthDates(below(at), today)) : undefined
  const juror = jurorOf(raw[0]?.[0] ?? '', name)
  return { sheet: name, juror, blocks: blocksOf(columns), lines, unreadBirths }
}

const isCandidate = (cell: string) => fold(cell).startsWith('candidat')
const isTotal = (cell: string) =>
  /^(acquises?|total|%|pourcentage|observations?|commentaires?)$/i.test(cell.trim())

type SkillColumn = { at: number; code: string; title: string; block: string }

/** Skills stand after the name; their code is above, and the block above that, in a cell merged over its skills. */
function skillColumns(
  titles: string[],
  codes: string[],
  blocks: string[],
  nameColumn: number,
): SkillColumn[] {
  const coded = codes.some((code) => code.trim() !== '')
  let block = ''
  return titles.flatMap((title, at) => {
    block = (blocks[at] ?? '').trim() || block
    const code = coded ? (codes[at] ?? '').trim() : `C${at - nameColumn}`
    if (at <= nameColumn || !title.trim() || !code || isTotal(title)) return []
    return [{ at, code, title: title.trim(), block: block || 'Compétences' }]
  })
}

function blocksOf(columns: readonly SkillColumn[]): GridBlock[] {
  const titles = [...new Set(columns.map((column) => column.block))]
  return titles.map((title) => ({
    title,
    skills: columns
      .filter((column) => column.block === title)
      .map((column) => ({ code: column.code, title: column.title })),
  }))
}

/** 'Juré 1 - Mme Ansart' → 'Mme Ansart'; the sheet of the deliberation is nobody's. The tab is cut at 31 letters, the cell is not. */
function jurorOf(cell: string, tab: string): string | null {
  if (fold(tab).startsWith('deliberation') || fold(cell).startsWith('deliberation')) return null
  const said = /^jur[ée]/i.test(cell.trim()) ? cell : tab
  return said.replace(/^\s*jur[ée]e?s?\s*(n°)?\s*\d*\s*[-–—:.]?\s*/i, '').trim() || tab.trim()
}
