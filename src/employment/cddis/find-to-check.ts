import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { openFlags } from './answer-flag.ts'
import { cddisOf } from '../cddi-store.ts'
import { loadsBefore } from '../posts/door.ts'
import { flagAnswersOf } from '../flag-store.ts'
import type { Cddi, Flag } from '../cddi.ts'
import { listCddis, type ListedCddi } from './list-store.ts'
import { listExits, type ListedExit } from '../exits/door.ts'
import type { Reach } from '../reach.ts'

type Flagged<C extends Cddi> = { cddi: C; flags: Flag[] }
export type FlaggedCddi = Flagged<ListedCddi>

/** The contracts among these that somebody must look at, with what is to be looked at in each. */
export async function flaggedAmong<C extends Cddi>(db: Db, cddis: readonly C[]): Promise<Flagged<C>[]> {
  const pathIds = [...new Set(cddis.map((cddi) => cddi.pathId))]
  const paths: Map<string, Cddi[]> = Map.groupBy(await cddisOf(db, pathIds), (cddi) => cddi.pathId)
  const answers = await flagAnswersOf(db, pathIds)
  const loads = await loadsBefore(
    db,
    cddis.map((cddi) => cddi.id),
  )
  return cddis.flatMap((cddi) => {
    const flags = openFlags(cddi, paths.get(cddi.pathId) ?? [cddi], answers, loads.get(cddi.id))
    return flags.length > 0 ? [{ cddi, flags }] : []
  })
}

// Rules are in TypeScript, once: a structure has hundreds of contracts, not hundreds of thousands.
const MOST = 5000

/** What waits for somebody's answer: contracts outside the law's limits, exits that nobody knows how to count. */
export async function toCheck(
  db: Db,
  reach: Reach,
  on: Day,
): Promise<{ cddis: FlaggedCddi[]; exits: ListedExit[] }> {
  const everything = { on, search: '', after: '', limit: MOST }
  return {
    cddis: await flaggedAmong(db, await listCddis(db, reach, { ...everything, state: 'all' })),
    exits: await listExits(db, reach, { ...everything, state: 'to settle' }),
  }
}
