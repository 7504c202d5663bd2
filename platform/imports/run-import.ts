import type { Db } from '#platform/db'
import { typo, writeList } from '#platform/i18n'
import { matchHeaders, readSheet, type HeaderMatch, type Sheet, type SheetRefusal } from '#platform/sheets'
import {
  FileRefused,
  maxBytesOf,
  type Given,
  type ImportContext,
  type Importer,
  type Line,
  type Mapping,
  type Outcome,
} from './importer.ts'
import { isTotal } from './left-out.ts'
import { holdImports } from './store.ts'

/** A file ready to be imported: its tables, the one that is read first, and the proposed mapping of that one. */
export type Opened = { sheets: Sheet[]; mapping: Mapping; unmatched: string[] }

const sentences = {
  'empty file': 'Ce fichier est vide.',
  'not a sheet': 'Ce fichier n’est pas un tableau. Envoyez un CSV, un XLSX ou un ODS.',
  'password protected':
    'Ce fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis recommencez.',
  'took too long': 'Ce fichier est trop long à lire. Coupez-le en deux, puis recommencez.',
  'strange letters':
    'Ce fichier contient des caractères qui ne sont d’aucune écriture. Enregistrez-le à nouveau dans un tableur, puis recommencez.',
  unreadable: 'Ce fichier est abîmé : il ne s’ouvre pas.',
} as const

const tooLarge = (most: number): string =>
  `Ce fichier est trop lourd : ${most / 1_000_000} Mo, 50 000 lignes, 500 colonnes et 100 feuilles au plus.`

const sentenceOf = (refusal: SheetRefusal, most: number): string =>
  refusal === 'too large' ? tooLarge(most) : sentences[refusal]

const MISNAMED =
  'D’après son nom, ce fichier n’est pas un classeur ; d’après son contenu, si. Donnez-lui un nom qui finit par .xlsx ou .ods, puis recommencez.'

/**
 * Opens the file and proposes where each column is. Of a workbook, the sheet of that name is read; without a name, the first that is not
 * hidden and has the columns that are needed, else the first that has lines.
 * @throws FileRefused with its sentence.
 */
export async function openImport<By>(
  importer: Importer<By>,
  file: { bytes: Uint8Array; name: string },
  remembered: Record<string, string>,
  sheetName = '',
): Promise<Opened> {
  if (file.bytes.length === 0) throw new FileRefused(sentences['empty file'])
  const maxBytes = maxBytesOf(importer)
  if (file.bytes.length > maxBytes) throw new FileRefused(tooLarge(maxBytes))
  if (Object.keys(importer.columns).length === 0)
    return { sheets: await sheetsIfAny(file, maxBytes), mapping: {}, unmatched: [] }
  const read = await readSheet(file.bytes, file.name, { maxBytes })
  if (!read.ok) throw new FileRefused(sentenceOf(read.refusal, maxBytes))
  const matchOf = ({ headers }: Sheet) => matchHeaders(headers, wantedBy(importer), remembered)
  const filled = read.sheets.filter((one) => one.rows.length > 0)
  const sheet = sheetName
    ? read.sheets.find((one) => one.name === sheetName)
    : proposed(importer, filled, matchOf)
  if (!sheet) throw new FileRefused(sheetName ? noSheet(sheetName, filled) : NO_LINE)
  if (sheet.rows.length === 0) throw new FileRefused(NO_LINE)
  const match = matchOf(sheet)
  const mapping = Object.fromEntries(
    Object.keys(importer.columns).map((key) => [key, match.headers[key] ?? '']),
  )
  const sheets = [sheet, ...read.sheets.filter((one) => one !== sheet)]
  return { sheets, mapping, unmatched: match.unmatched }
}

const NO_LINE = 'Ce tableau n’a aucune ligne.'

const noSheet = (name: string, sheets: readonly Sheet[]): string =>
  typo(
    `Aucune feuille ne s’appelle « ${name} ». Feuilles de ce fichier : ${writeList(sheets.map((one) => one.name))}.`,
  )

const wantedBy = <By>({ columns }: Importer<By>): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(columns).map(([key, column]) => [key, [column.label, ...column.spellings]]),
  )

function proposed<By>(
  importer: Importer<By>,
  filled: readonly Sheet[],
  matchOf: (sheet: Sheet) => HeaderMatch<string>,
): Sheet | undefined {
  const shown = filled.filter((one) => !one.hidden)
  const needed = Object.keys(importer.columns).filter((key) => importer.columns[key]?.required)
  const whole = shown.find((one) => needed.every((key) => matchOf(one).headers[key] !== undefined))
  return whole ?? shown[0] ?? filled[0]
}

async function sheetsIfAny(file: { bytes: Uint8Array; name: string }, maxBytes: number): Promise<Sheet[]> {
  if (!/\.(xlsx|ods|xls)$/i.test(file.name)) {
    const isArchive = file.bytes[0] === 0x50 && file.bytes[1] === 0x4b
    if (file.bytes.includes(0)) throw new FileRefused(isArchive ? MISNAMED : sentences['strange letters'])
    return []
  }
  const read = await readSheet(file.bytes, file.name, { maxBytes })
  if (!read.ok) throw new FileRefused(sentenceOf(read.refusal, maxBytes))
  return read.sheets
}

/** The sentence for columns that must be found and were not; undefined when none is missing. */
export function missingColumns<By>(
  importer: Importer<By>,
  { mapping, sheets }: Pick<Opened, 'mapping' | 'sheets'>,
): string | undefined {
  const missing = Object.entries(importer.columns).filter(([key, column]) => column.required && !mapping[key])
  if (missing.length === 0) return undefined
  const names = missing.map(([, column]) => `« ${column.label} »`).join(', ')
  const untitled = sheets[0]?.headerLine === 0 ? 'Aucune ligne de titres n’est trouvée dans ce tableau. ' : ''
  return missing.length === 1
    ? `${untitled}Il manque une colonne : ${names}. Dites où elle est.`
    : `${untitled}Il manque des colonnes : ${names}. Dites où elles sont.`
}

/**
 * Does the import in one transaction; with `dryRun`, undoes it all and still says what would have happened. Imports come one after the
 * other, whatever their kind: an importer looks for what is known before it writes, and several kinds name the same people and shops.
 * @throws FileRefused when another import lasts too long.
 */
export async function runImport<By>(
  db: Db,
  importer: Importer<By>,
  file: { bytes: Uint8Array; name: string },
  opened: Pick<Opened, 'sheets' | 'mapping'>,
  context: ImportContext<By>,
  { dryRun }: { dryRun: boolean },
): Promise<Outcome[]> {
  const given: Given = { ...file, ...opened, lines: linesOf(opened) }
  const work = async (tx: Db) => {
    await waitForOurTurn(tx)
    return importer.run(tx, given, context)
  }
  const outcomes = await db.transaction(work, { dryRun })
  return outcomes.toSorted((a, b) => a.line - b.line)
}

const TRIES = 200
const BETWEEN_MS = 100

async function waitForOurTurn(tx: Db): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await holdImports(tx)) return
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS))
  }
  throw new FileRefused('Quelqu’un importe déjà un long fichier. Recommencez dans une minute.')
}

function linesOf({ sheets, mapping }: Pick<Opened, 'sheets' | 'mapping'>): Line[] {
  const [sheet] = sheets
  if (!sheet) return []
  return sheet.rows
    .filter((row) => !isTotal(row))
    .map((row) => ({
      line: row.line,
      cells: Object.fromEntries(
        Object.entries(mapping).map(([key, header]) => [key, row.fields[header] ?? '']),
      ),
      wrongWidth: row.wrongWidth,
      extra: row.extra,
    }))
}
