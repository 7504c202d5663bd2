import { breaks, type Db, type Tx } from '#platform/db'
import type { Refused } from '../rule.ts'
import type { Bundle, KeptBundle, Writer } from './bundle.ts'
import { leaveKnown } from './leave-known.ts'
import { prepareBundle } from './prepare-bundle.ts'
import { writeBundle, writeNew } from './write-bundle.ts'
import { whileWriting } from './open-writings.ts'

/**
 * Keeps a bundle, all of it or nothing; when it comes back, it is on the disk. A statement that is already there and says the
 * same is kept once. @returns the ids in the order sent, or why nothing was kept.
 */
export async function keepStatements(
  db: Db,
  writer: Writer,
  bundle: Bundle,
  now: Date,
): Promise<KeptBundle | Refused> {
  const ready = prepareBundle(writer, bundle, now)
  if (!ready.ok) return ready
  const { prepared, ids } = ready
  try {
    return await writeBundle(db, writer, prepared, { ...bundle, ids, now })
  } catch (cause) {
    // another process took one of our places in the same millisecond: ask for others
    if (breaks(cause, 'statements_pkey')) return keepStatements(db, writer, bundle, now)
    throw cause
  }
}

/**
 * The same inside the caller's transaction: statements and what they change are kept together. What is already there is asked for
 * first, since a broken rule would end the transaction. @throws when somebody else takes an id or a place meanwhile: try again.
 */
export async function keepStatementsIn(
  tx: Tx,
  writer: Writer,
  bundle: Bundle,
  now: Date,
): Promise<KeptBundle | Refused> {
  const ready = prepareBundle(writer, bundle, now)
  if (!ready.ok) return ready
  const { ids } = ready
  const rest = await leaveKnown(tx, writer, ready.prepared)
  if (!rest.ok) return rest
  const [first] = rest.left
  const no =
    first && (await whileWriting(first.place, () => writeNew(tx, writer, rest.left, { ...bundle, ids, now })))
  return no ?? { ok: true, ids }
}
