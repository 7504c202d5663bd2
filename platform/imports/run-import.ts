import type { Db, Tx } from '#platform/db'
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
  const work = async (tx: Tx) => {
    await waitForOurTurn(tx)
    return importer.run(tx, given, context)
  }
  const outcomes = await db.transaction(work, { dryRun })
  return outcomes.toSorted((a, b) => a.line - b.line)
}

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
