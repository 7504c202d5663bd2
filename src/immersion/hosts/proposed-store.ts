import type { OrganisationId } from '#people'
import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { HostId } from '../ids.ts'

/** How many people others than these propose to a host, whoever keeps it, of whom it said neither yes nor no: their number, and nothing of anybody. */
export async function countProposedByOthers(
  db: Db,
  hostId: HostId,
  { own, on }: { own: readonly OrganisationId[]; on: Day },
): Promise<number> {
  const row = await db.row<{ count: number }>(sql`
    select count(distinct p.canonical_id)::int as count
    from immersion.proposals r
    join people.published_persons p on p.id = r.person_id
    where r.host_id in (select t.id from immersion.hosts h join immersion.hosts t on t.id = h.id or t.siret = h.siret where h.id = ${hostId})
      and r.organisation_id <> all(${own}::uuid[]) and r.withdrawn_at is null and r.to_day >= ${on}
      and (r.answer is null or r.answer = 'later')`)
  return row?.count ?? 0
}
