import type { Group } from '#actions'
import { openFiles, type Actor } from '#people'
import { notFound, type Ask } from '#platform/web'
import { GROUP, groupOfWorks } from '../access.ts'
import { ledgerLine, type ReadLine } from './read-lines-store.ts'

/** The pattern of a line of the ledger of a group. */
export const LEDGER_LINE = `${GROUP}/registre/:n{[0-9]{1,9}}`

/**
 * A line of the ledger, by an address that begins with `LEDGER_LINE`, for who may read the work of its group, or write it: whoever it is about
 * reads that, with its number. @throws notFound for anybody else.
 */
export async function openLedgerLine(
  c: Ask,
  need: 'read' | 'write',
  code: 'ledger line' | 'proof of a ledger line',
): Promise<{ group: Group; actor: Actor; line: ReadLine }> {
  const { group, actor } = await groupOfWorks(c, need)
  const line = await ledgerLine(c.var.db, group.id, Number(c.req.param('n')))
  if (!line) throw notFound()
  await c.var.db.transaction((tx) =>
    openFiles(tx, actor, [line.personId], 'learning work', { code, line: line.n }, c.var.now),
  )
  return { group, actor, line }
}
