import { idsOf, type OrganisationId, type PersonId } from '#people'
import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import { standsAround, writers } from '../around-store.ts'
import { contractUnknown } from '../hire/door.ts'
import { hostSilent } from '../report/door.ts'
import { withoutVisit } from '../visits/door.ts'

/** Of the immersions of the people whom somebody accompanies, written by their organisations: past their middle without a visit or a call, without a report of the host, with a hire whose contract is not known. */
export type LeftCounts = { unvisited: number; silent: number; contracts: number }

export async function countLeft(
  db: Db,
  readerId: PersonId,
  own: readonly OrganisationId[],
  on: Day,
): Promise<LeftCounts> {
  const mine = await idsOf(db, readerId)
  const row = await db.row<LeftCounts>(sql`
    select count(*) filter (where ${withoutVisit(on)})::int as unvisited, count(*) filter (where ${hostSilent(on)})::int as silent,
      count(*) filter (where ${contractUnknown(on)})::int as contracts
    from immersion.conventions c
    join people.published_persons p on p.id = c.person_id
    where c.keeper_id = any(${own}::uuid[]) and (${withoutVisit(on)} or ${hostSilent(on)} or ${contractUnknown(on)})
      and ${standsAround(mine, writers, on, sql`p.canonical_id`)}`)
  return row ?? { unvisited: 0, silent: 0, contracts: 0 }
}
