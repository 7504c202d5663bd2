import type { Nature } from './nature.ts'

/** One line of data, as somebody wrote it. */
export type SheetRow = {
  /** The number this person sees at the left of their spreadsheet, or in their editor; the first is 1. */
  line: number
  /** One text per header, ends trimmed; '' when the cell is empty. */
  cells: string[]
  /** The same, by header. */
  fields: Record<string, string>
  /** What stands past the last header. */
  extra: string[]
  /** The line has more or fewer fields than the headers: fields may be shifted, somebody must look at it. */
  wrongWidth: boolean
  /** The line is hidden in the spreadsheet that was sent. */
  hidden: boolean
  /** Headers whose cell is a formula that was saved without its value: the cell reads ''. */
  uncomputed: string[]
}

export type Sheet = {
  name: string
  from: 'text' | 'workbook'
  hidden: boolean
  /** 0 when no line looks like headers: these are then '(colonne 1)', '(colonne 2)'… */
  headerLine: number
  /** All different: the second 'Nom' is called 'Nom (2)', an empty one '(colonne 5)'. */
  headers: string[]
  rows: SheetRow[]
  /** Empty lines between the rows. */
  blankLines: number[]
  /** Lines on which a quote opens that nothing closes: it is read as a letter. */
  loneQuotes: number[]
  /** Lines whose letters were damaged before they came here: 'BÃ©thune', 'B\uFFFDthune'. */
  damaged: number[]
  /** Every cell untouched, titles included: `raw[line - 1]`. */
  raw: string[][]
}

/** A line before anybody knows which one holds the headers. */
export type Line = { line: number; cells: string[]; hidden: boolean; uncomputed: number[] }

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh' | 'cp850'
export type Delimiter = ';' | ',' | '\t'

export type SheetRefusal =
  | 'empty file'
  /** More bytes than are read. */
  | 'too heavy'
  | 'too many lines'
  | 'too many columns'
  /** Once open: too many sheets, cells or letters, or a bomb. */
  | 'too large'
  | 'not a sheet'
  | 'password protected'
  /** NUL, or half a letter: no text holds them, and no database keeps them. */
  | 'strange letters'
  | 'took too long'
  | 'unreadable'

export type SheetFile =
  | { ok: true; format: 'text'; encoding: Encoding; delimiter: Delimiter; sheets: Sheet[] }
  | { ok: true; format: 'xlsx' | 'ods' | 'xls'; encoding: null; delimiter: null; sheets: Sheet[] }
  | SheetRefused

/** `lines`: how many there are, where they are too many. `nature`: what the file is, where it is no sheet and says so itself. */
export type SheetRefused = { ok: false; refusal: SheetRefusal; lines?: number; nature?: Nature }
