import type { Tx } from '#platform/db'
import { rootOf } from './merge-store.ts'
import { insertResemblance } from './store.ts'
import type { NearReason } from '../identity/door.ts'
import type { PersonId } from '../ids.ts'

export type { NearReason }

/**
 * Asks people whether two rows are one person (`/personnes/doublons`). Nothing is merged by itself; a pair that was
 * answered, or that is one person already, is not asked again.
 */
export async function proposeResemblance(
  tx: Tx,
  oneId: PersonId,
  otherId: PersonId,
  why: NearReason,
  now: Date,
): Promise<void> {
  const [one, other] = [await rootOf(tx, oneId), await rootOf(tx, otherId)]
  if (!one || !other || one.id === other.id) return
  await insertResemblance(tx, { oneId: one.id, otherId: other.id }, why, now)
}
