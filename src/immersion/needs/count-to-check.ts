import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import type { Desk } from '../access.ts'
import { countDoubtful } from './need-store.ts'
import { openNeedLines } from './waiting-store.ts'

/** All that this desk has to answer about needs: lines whose employer is not sure, and needs that were kept with a doubt. */
export async function countToCheck(db: Db, { own }: Desk, now: Date): Promise<number> {
  const keepers = own.map(({ id }) => id)
  const { count } = await openNeedLines(db, keepers, 1)
  return count + (await countDoubtful(db, keepers, parisDay(now)))
}
