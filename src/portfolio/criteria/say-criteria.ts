import type { Db } from '#platform/db'
import { keyOf, type Named } from '../criterion.ts'
import { writeCriteria } from '../criterion-store.ts'
import type { EvidenceId } from '../ids.ts'

/** Its person says what an evidence proves: those of the criteria offered to them that the form names. */
export const sayCriteria = (
  db: Db,
  { id, offered, keys }: { id: EvidenceId; offered: readonly Named[]; keys: readonly string[] },
): Promise<void> =>
  db.transaction((tx) =>
    writeCriteria(
      tx,
      id,
      offered.filter((one) => keys.includes(keyOf(one))),
    ),
  )
