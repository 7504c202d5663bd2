import type { Db } from '#platform/db'
import { matchHeaders, readSheet, type HeaderMatch, type Sheet } from '#platform/sheets'
import {
  FileRefused,
  type Given,
  type ImportContext,
  type Importer,
  type Line,
  type Outcome,
} from './importer.ts'
import { holdImports } from './store.ts'

/** The header that holds each of our columns, as proposed or as chosen. '' means that no header does. */
export type Mapping = Record<string, string>

/** A file ready to be imported: its tables, and the proposed mapping of the first one. */
export type Opened = { sheets: Sheet[]; mapping: Mapping; unmatched: string[] }

const sentences = {
  'empty file': 'Ce fichier est vide.',
  'too large': 'Ce fichier est trop lourd : 5 Mo au plus.',
  'not a sheet': 'Ce fichier n’est pas un tableau. Envoyez un CSV, un XLSX ou un ODS.',
  'password protected':
    'Ce fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis recommencez.',
  'took too long': 'Ce fichier est trop long à lire. Coupez-le en deux, puis recommencez.',
  unreadable: 'Ce fichier est abîmé : il ne s’ouvre pas.',
} as const

/**
 * Opens the file and proposes where each column is.
 * @throws FileRefused with its sentence.
 */
export async function openImport<By>(
  importer: Importer<By>,
  file: { bytes: Uint8Array; name: string },
  remembered: Record<string, string>,
): Promise<Opened> {
  if (Object.keys(importer.columns).length === 0)
    return { sheets: await sheetsIfAny(file), mapping: {}, unmatched: [] }
  const read = await readSheet(file.bytes, file.name)
  if (!read.ok) throw new FileRefused(sentences[read.refusal])
  const [sheet] = read.sheets
  if (!sheet || sheet.rows.length === 0) throw new FileRefused('Ce tableau n’a aucune ligne.')
  const wanted = Object.fromEntries(
    Object.entries(importer.columns).map(([key, column]) => [key, [column.label, ...column.spellings]]),
  )
  const match: HeaderMatch<string> = matchHeaders(sheet.headers, wanted, remembered)
  const mapping = Object.fromEntries(
    Object.keys(importer.columns).map((key) => [key, match.headers[key] ?? '']),
  )
  return { sheets: read.sheets, mapping, unmatched: match.unmatched }
}

async function sheetsIfAny(file: { bytes: Uint8Array; name: string }): Promise<Sheet[]> {
  if (!/\.(xlsx|ods|xls)$/i.test(file.name)) return []
  const read = await readSheet(file.bytes, file.name)
  if (!read.ok) throw new FileRefused(sentences[read.refusal])
  return read.sheets
}

/** The sentence for columns that must be found and were not; undefined when none is missing. */
export function missingColumns<By>(importer: Importer<By>, mapping: Mapping): string | undefined {
  const missing = Object.entries(importer.columns).filter(([key, column]) => column.required && !mapping[key])
  if (missing.length === 0) return undefined
  const names = missing.map(([, column]) => `« ${column.label} »`).join(', ')
  return missing.length === 1
    ? `Il manque une colonne : ${names}. Dites où elle est.`
    : `Il manque des colonnes : ${names}. Dites où elles sont.`
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
  return sheet.rows.map((row) => ({
    line: row.line,
    cells: Object.fromEntries(
      Object.entries(mapping).map(([key, header]) => [key, row.fields[header] ?? '']),
    ),
    wrongWidth: row.wrongWidth,
    extra: row.extra,
  }))
}
