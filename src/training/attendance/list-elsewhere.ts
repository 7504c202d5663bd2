import type { GroupId } from '#actions'
import type { Db } from '#platform/db'
import { elsewhereIn, type Elsewhere } from './elsewhere.ts'
import { keptOf, ownPresences, presentElsewhere } from './elsewhere-store.ts'

/** Who of these groups is said present in another place at the same hours. The caller has the right to the groups. */
export async function listElsewhere(db: Db, ...groupIds: GroupId[]): Promise<Elsewhere[]> {
  const others = await presentElsewhere(db, groupIds)
  if (others.length === 0) return []
  const own = await ownPresences(db, groupIds, [...new Set(others.map((one) => one.personId))])
  return elsewhereIn(own, others, await keptOf(db, [...new Set(own.map((one) => one.halfDayId))]))
}
