import { typo, fold, writeCount, writeList } from '#platform/i18n'
import type { Sheet, SheetRow } from '#platform/sheets'
import type { Importer } from './importer.ts'

/** What a file holds and no importer sees, or that somebody may not see in their spreadsheet: said, never passed over. */
export type LeftOut = {
  /** Sheets that have lines and are not read. */
  sheets: { name: string; lines: number; hidden: boolean }[]
  read: ReadSheet[]
}

type ReadSheet = {
  name: string
  /** Lines of totals, which are no line of a list. */
  totals: number[]
  /** Lines hidden in the spreadsheet: read like the others. */
  hiddenLines: number[]
  /** Columns whose formulas were saved without their values: these cells read as empty. */
  uncomputed: { header: string; lines: number[] }[]
  /** Lines on which a quote opens that nothing closes; not said of what was imported before. */
  loneQuotes?: number[]
  /** Lines whose letters were damaged; nor this. */
  damaged?: number[]
}

const totals = new Set(['total', 'totaux', 'total general', 'sous total', 'total ttc', 'total ht'])

/** True for the line of totals under a list: its first word says so. */
export const isTotal = ({ cells }: Pick<SheetRow, 'cells'>): boolean =>
  totals.has(fold(cells.find((cell) => cell !== '') ?? ''))

/** What is left out of a file once a sheet is chosen; nothing of it for what an importer reads by itself. */
export function leftOutOf<By>(importer: Importer<By>, { sheets }: { sheets: Sheet[] }): LeftOut {
  if (Object.keys(importer.columns).length === 0) return { sheets: [], read: [] }
  const read = readSheets(importer, sheets)
  return {
    sheets: sheets
      .filter((sheet) => sheet.rows.length > 0 && !read.includes(sheet))
      .map(({ name, rows: { length: lines }, hidden }) => ({ name, lines, hidden })),
    read: read.map(readOf),
  }
}

/** How many lines are read of a file, at most. */
export function countRead<By>(
  importer: Importer<By>,
  { bytes, sheets }: { bytes: Uint8Array; sheets: Sheet[] },
): number {
  if (sheets.length === 0) return importer.countLines?.(bytes) ?? 0
  return readSheets(importer, sheets).reduce((sum, { rows }) => sum + rows.length, 0)
}

/** The sheet that was chosen and those read with it; all of them where the importer chooses by itself. */
const readSheets = <By>({ columns, alsoReads }: Importer<By>, sheets: Sheet[]): Sheet[] =>
  Object.keys(columns).length === 0
    ? sheets
    : sheets.filter((sheet) => sheet === sheets[0] || alsoReads?.(sheet))

function readOf({ name, rows, loneQuotes, damaged }: Sheet): ReadSheet {
  const lines = new Map<string, number[]>()
  for (const { line, uncomputed } of rows.filter((row) => !isTotal(row)))
    for (const header of uncomputed) lines.set(header, [...(lines.get(header) ?? []), line])
  return {
    name,
    totals: rows.filter(isTotal).map(({ line }) => line),
    hiddenLines: rows.filter((row) => row.hidden && !isTotal(row)).map(({ line }) => line),
    uncomputed: [...lines].map(([header, at]) => ({ header, lines: at })),
    loneQuotes,
    damaged,
  }
}

/** The same in sentences, for whoever sent the file; none when nothing is left out. */
export function sayLeftOut({ sheets, read }: LeftOut): string[] {
  const said = [
    ...sheets.map(
      ({ name, lines, hidden }) =>
        `La feuille ${hidden ? 'cachée ' : ''}« ${name} » (${writeCount(lines, 'ligne')}) n’est pas lue.`,
    ),
    ...read.flatMap((sheet) => sayRead(sheet, read.length > 1 ? ` dans « ${sheet.name} »` : '')),
  ]
  return said.map(typo)
}

const sayRead = (
  { totals: sums, hiddenLines, uncomputed, loneQuotes = [], damaged = [] }: ReadSheet,
  where: string,
): string[] => [
  ...(loneQuotes.length > 0
    ? [
        `${loneQuotes.length > 1 ? 'Des guillemets ne sont pas fermés' : 'Un guillemet n’est pas fermé'}${where}, ${linesIn(loneQuotes)}. Relisez ce qui le suit.`,
      ]
    : []),
  ...(damaged.length > 0
    ? [
        `Des lettres sont abîmées${where}, ${linesIn(damaged)}. Enregistrez votre liste en « CSV UTF-8 » là où elle s’affiche bien, puis envoyez-la à nouveau.`,
      ]
    : []),
  ...(sums.length > 0 ? [`Les totaux ne sont pas lus${where} : ${linesIn(sums)}.`] : []),
  ...(hiddenLines.length > 0
    ? [`Des lignes cachées sont lues comme les autres${where} : ${linesIn(hiddenLines)}.`]
    : []),
  ...uncomputed.map(
    ({ header, lines }) =>
      `Des formules n’ont pas de résultat${where}, colonne « ${header} » : ${linesIn(lines)}. Ouvrez le fichier dans un tableur, enregistrez-le, puis envoyez-le à nouveau.`,
  ),
]

const SHOWN = 20

function linesIn(lines: readonly number[]): string {
  const words = lines.slice(0, SHOWN).map(String)
  const rest = lines.length - words.length
  return `${lines.length > 1 ? 'lignes' : 'ligne'} ${writeList(rest > 0 ? [...words, `${rest} autres`] : words)}`
}
