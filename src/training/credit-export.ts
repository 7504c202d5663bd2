import { openFiles, type Actor } from '#people'
import type { Db } from '#platform/db'
import { notFound } from '#platform/web'

/**
 * Opens the file of each of these people in the transaction of an export: it leaves with its lines, or not at all.
 * @throws notFound when one of them is not for this reader.
 */
export async function openEveryFile(
  tx: Db,
  actor: Actor,
  people: readonly { personId: string }[],
  why: string,
  now: Date,
): Promise<void> {
  const ids = people.map((one) => one.personId)
  const rights = await openFiles(tx, actor, ids, 'learning work', why, now)
  for (const id of ids) {
    const right = rights.get(id)
    if (!right || right.only) throw notFound()
  }
}
