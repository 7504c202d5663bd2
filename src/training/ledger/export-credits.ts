import { openFiles, type Actor, type PersonId, type ReadingReason } from '#people'
import type { Tx } from '#platform/db'
import { writeCsv, type CellValue } from '#platform/sheets'
import { notFound, type Ask } from '#platform/web'

/**
 * Opens the file of each of these people in the transaction of an export: it leaves with its lines, or not at all.
 * @throws notFound when one of them is not for this reader.
 */
export async function openEveryFile(
  tx: Tx,
  actor: Actor,
  people: readonly { personId: PersonId }[],
  why: ReadingReason,
  now: Date,
): Promise<void> {
  const ids = people.map((one) => one.personId)
  const rights = await openFiles(tx, actor, ids, 'learning work', why, now)
  for (const id of ids) {
    const right = rights.get(id)
    if (!right || right.only) throw notFound()
  }
}

/** A table as a file that a spreadsheet opens. */
export const sendCsv = (c: Ask, name: string, heads: string[], rows: CellValue[][]): Response =>
  c.body(new Uint8Array(writeCsv(heads, rows)), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.csv"`,
    'cache-control': 'private, no-store',
  })
