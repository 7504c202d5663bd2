import { openFiles, type PersonId, type ReadingReason } from '#people'
import type { Db } from '#platform/db'
import type { Inside } from './reach.ts'

/** Whoever is named in what is about to be shown reads who looked, and why, at /moi/acces. */
export async function noteReading(
  db: Db,
  { actor }: Pick<Inside, 'actor'>,
  named: readonly { personId: PersonId }[],
  why: ReadingReason,
  now: Date,
): Promise<void> {
  const ids = new Set(named.map(({ personId }) => personId))
  if (ids.size > 0) await db.transaction((tx) => openFiles(tx, actor, [...ids], 'contract', why, now))
}
