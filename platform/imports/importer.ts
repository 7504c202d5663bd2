import type { Db, Tx } from '#platform/db'
import type { Sheet } from '#platform/sheets'
import type { Day } from '#platform/time'
import type { SayCell } from './say-cells.ts'

/** What became of one line. `to check`: a person must look; the sentence says what was kept meanwhile and what is asked. */
export type Outcome = {
  line: number
  /** The sheet of the line, when several are read. */
  sheet?: string
  /** Who or what the line is about, for the list: 'NOWAK Sylvie'. */
  label: string
  what: 'created' | 'updated' | 'unchanged' | 'to check' | 'refused'
  why?: string
}

/** One cell that is read: under our name, as it was written, and as it was understood where that is another thing. */
export type CellRead = { label: string; written: string; understood: string | undefined; unread: boolean }

/** What is read on one line of a sheet. */
export type LineRead = { sheet: string; line: number; cells: CellRead[] }

/** One line of a sheet under our own names: '' for what the file does not say. */
export type Line<Key extends string = string> = {
  line: number
  cells: Record<Key, string>
  /** More or fewer fields than headers: what stands in each is not sure. */
  wrongWidth: boolean
  extra: string[]
}

/**
 * What an importer is given: the lines of the chosen sheet under its names, without totals, and the file itself for those that are not one
 * table. The chosen sheet stands first.
 */
export type Given<Key extends string = string> = {
  name: string
  bytes: Uint8Array
  lines: Line<Key>[]
  sheets: Sheet[]
  /** The header that holds each of our columns; '' where none does. */
  mapping: Record<Key, string>
}

/** Who imports, when, and where to: the action and the group that the reader chose, by their slugs. */
export type ImportContext<By> = {
  by: By
  now: Date
  action: string | null
  group: string | null
  /** Told, for whoever waits, each time that so many more lines are behind; `eachOf` does it. */
  passed?: (lines: number) => void
}

/** Why a whole file cannot be imported, said to the person who sent it. */
export class FileRefused extends Error {}

export type Column = {
  label: string
  spellings: string[]
  /** Without it no line is read. */
  required?: boolean
  /** Without it the file is read, and lines that need it wait or are refused. */
  wanted?: boolean
  /** How a cell is understood, for the preview; a text is itself unless told. */
  says?: SayCell
}

/**
 * How a room reads one kind of file. `run` does the work inside a transaction and says what became of each line;
 * the preview is the same work, undone: it cannot promise anything else than what will happen.
 */
export type Importer<By> = {
  kind: string
  /** What such a file holds. */
  title: string
  /** What is pressed to send one, wherever that is, and the title of the page then found. */
  verb: string
  hint: string
  /** Columns of a table; none for a calendar or a workbook that the importer reads by itself. */
  columns: Record<string, Column>
  /** Columns of which one at least must be found, besides those that are required: 'Nom' or 'Nom et prénom'. */
  needsOneOf?: readonly string[]
  /** Other kinds that read the same file on purpose: a list of shops is a list of places too. */
  sharesWith?: readonly string[]
  /** What is read on each line, for the preview of what is no table; their outcomes name their sheet. */
  reads?: (sheets: readonly Sheet[], today: Day) => LineRead[]
  /** Other sheets of a workbook that are read besides the one that was chosen. */
  alsoReads?: (sheet: Sheet) => boolean
  /** How many lines there are in a file that is no table. */
  countLines?: (bytes: Uint8Array) => number
  accept: string
  /** The heaviest file that is read, 5 MB unless told. */
  maxBytes?: number
  scope: 'action' | 'group' | 'none'
  may: (by: By) => boolean
  /** The page where lines of a file are answered, when the room has one. */
  answersAt?: (file: { db: Db; by: By; name: string }) => Promise<AnswersPage | undefined>
  /** What the lines make together, when a line is not a thing by itself: '300 commandes'. */
  sumUp?: (outcomes: readonly Outcome[]) => string
  /** @throws FileRefused when the file as a whole is not what it should be. */
  run: (tx: Tx, given: Given, context: ImportContext<By>) => Promise<Outcome[]>
}

/** The heaviest file of this kind that is read, in bytes. */
export const maxBytesOf = <By>({ maxBytes = 5_000_000 }: Pick<Importer<By>, 'maxBytes'>): number => maxBytes

/** Where lines to check are answered; its title is what is pressed to open it. */
export type AnswersPage = { href: string; title: string }

/** The report of INTERFACE.md: each line is counted once. */
export type Report = {
  read: number
  created: number
  updated: number
  unchanged: number
  toCheck: { line: number; why: string }[]
  refused: { line: number; why: string }[]
}

/** The report of a list of outcomes. */
export function reportOf(outcomes: readonly Outcome[]): Report {
  const count = (what: Outcome['what']) => outcomes.filter((one) => one.what === what).length
  const list = (what: Outcome['what']) =>
    outcomes
      .filter((one) => one.what === what)
      .map(({ line, label, why }) => ({ line, why: label ? `${label} : ${why ?? ''}` : (why ?? '') }))
  return {
    read: outcomes.length,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    toCheck: list('to check'),
    refused: list('refused'),
  }
}

/** The header that holds each of our columns, as proposed or as chosen. '' means that no header does. */
export type Mapping = Record<string, string>
