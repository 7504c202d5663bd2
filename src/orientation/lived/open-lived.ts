import { openFile, rightOver, type Actor, type PersonId } from '#people'
import type { Db } from '#platform/db'
import type { ListLived, LivedStep } from './lived.ts'

/** What somebody lived at employers, for who may read their conventions whole; it leaves the line that the person reads. Nothing for others. */
export async function openLived(
  db: Db,
  actor: Actor,
  personId: PersonId,
  listLived: ListLived,
  now: Date,
): Promise<LivedStep[]> {
  const right = await rightOver(db, actor, personId, 'immersion', now)
  if (!right.reads || right.only) return []
  const steps = await listLived(db, personId)
  if (steps.length > 0)
    await db.transaction((tx) => openFile(tx, actor, personId, 'immersion', { code: 'immersions' }, now))
  return steps
}
