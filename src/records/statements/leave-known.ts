import type { Db } from '#platform/db'
import { isPlain } from '#platform/json'
import { refuse, type Refused } from '../rule.ts'
import type { Writer } from './bundle.ts'
import type { Prepared } from './prepare-statement.ts'
import { sameStatement } from './same-statement.ts'
import { statementsWithIds } from './kept-store.ts'

/** Some ids may be there already: those that say the same are left out, one that says something else refuses the bundle. */
export async function leaveKnown(
  db: Db,
  writer: Writer,
  prepared: Prepared[],
): Promise<{ ok: true; left: Prepared[] } | Refused> {
  const ids = prepared.map((one) => one.id)
  const known = await statementsWithIds(db, writer.organisationId, ids)
  for (const { id, text } of known) {
    const sent = prepared.find((one) => one.id === id)
    const there: unknown = JSON.parse(text)
    if (sent && isPlain(there) && !sameStatement(sent.statement, there))
      return refuse(409, 'another statement already has this id', id)
  }
  return { ok: true, left: prepared.filter((one) => !known.some(({ id }) => id === one.id)) }
}
