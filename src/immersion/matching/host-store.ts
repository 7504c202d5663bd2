import type { OrganisationId } from '#people'
import { sql, type Db } from '#platform/db'
import { hostsWithIds, isAnsweredBefore, isReady, type Host } from '../hosts/door.ts'
import type { HostId } from '../ids.ts'

/** The hosts of these keepers that may receive somebody in one of these trades; a place once, as the first of them keeps it, and not where an earlier one says no. */
export async function readyHosts(
  db: Db,
  keepers: readonly OrganisationId[],
  { trades, limit }: { trades: readonly string[]; limit: number },
): Promise<Host[]> {
  const rows = await db.rows<{ id: HostId }>(sql`
    select h.id
    from immersion.hosts h
    where h.keeper_id = any(${keepers}::uuid[]) and h.trades && ${trades}::text[]
      and h.accepts in ('yes', 'to see') and h.siret is not null and cardinality(h.asked) = 0
      and not ${isAnsweredBefore(keepers, sql`b.trades && ${trades}::text[]`)}
    order by h.accepts desc, h.name_key, h.id
    limit ${limit}`)
  const hosts = await hostsWithIds(
    db,
    rows.map(({ id }) => id),
  )
  return hosts.filter(isReady)
}
