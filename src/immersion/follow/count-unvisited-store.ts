import { idsOf, type OrganisationId, type PersonId } from '#people'
import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import { standsAround, writers } from '../around-store.ts'
import { withoutVisit } from '../visits/door.ts'

/** How many immersions of the people whom somebody accompanies, written by their organisations (`own`), are past their middle without a visit or a call. */
export async function countUnvisited(
  db: Db,
  readerId: PersonId,
  own: readonly OrganisationId[],
  on: Day,
): Promise<number> {
  const mine = await idsOf(db, readerId)
  const row = await db.row<{ unvisited: number }>(sql`
    select count(*)::int as unvisited
    from immersion.conventions c
    join people.published_persons p on p.id = c.person_id
    where c.keeper_id = any(${own}::uuid[]) and ${withoutVisit(on)}
      and ${standsAround(mine, writers, on, sql`p.canonical_id`)}`)
  return row?.unvisited ?? 0
}
