import type { Db, Tx } from '#platform/db'
import { typo, writeList } from '#platform/i18n'
import {
  FileRefused,
  type Given,
  type ImportContext,
  type Importer,
  type Line,
  type Outcome,
} from './importer.ts'
import { isTotal } from './left-out.ts'
import type { Opened } from './opened.ts'
import { holdImports } from './turn-store.ts'

/**
 * Does the import in one transaction; with `dryRun`, undoes it all and still says what would have happened. A file of which every line is refused
 * goes back too, with what was opened for its lines. Imports come one after the other, whatever their kind: an importer looks for what is known
 * before it writes, and several kinds name the same people and shops.
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
  const work = async (tx: Tx) => {
    await waitForOurTurn(tx)
    const outcomes = await importer.run(tx, given, context)
    return { ok: !isAllRefused(outcomes), outcomes }
  }
  const { outcomes } = await db.transaction(work, { dryRun })
  return sayUncomputed(outcomes, opened).toSorted((a, b) => a.line - b.line)
}

const isAllRefused = (outcomes: readonly Outcome[]): boolean =>
  outcomes.length > 0 && outcomes.every(({ what }) => what === 'refused')

/** A refusal that comes from a formula saved without its value says so: the person sees a value where we read nothing. */
function sayUncomputed(
  outcomes: Outcome[],
  { sheets, mapping }: Pick<Opened, 'sheets' | 'mapping'>,
): Outcome[] {
  const read = new Set(Object.values(mapping))
  const without = new Map(
    sheets[0]?.rows.map(({ line, uncomputed }) => [line, uncomputed.filter((header) => read.has(header))]),
  )
  return outcomes.map((one) => {
    const headers = one.what === 'refused' || one.what === 'to check' ? (without.get(one.line) ?? []) : []
    return headers.length > 0 ? { ...one, why: [NO_VALUE(headers), one.why].filter(Boolean).join(' ') } : one
  })
}

const NO_VALUE = (headers: readonly string[]): string =>
  typo(
    `Formule sans résultat : ${writeList(headers.map((one) => `« ${one} »`))}. Ouvrez le fichier dans un tableur, enregistrez-le, puis renvoyez-le.`,
  )

const TRIES = 200
const BETWEEN_MS = 100

async function waitForOurTurn(tx: Tx): Promise<void> {
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
