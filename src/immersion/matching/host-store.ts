import type { OrganisationId } from '#people'
import { sql, type Db } from '#platform/db'
import { hostsWithIds, isReady, type Host } from '../hosts/door.ts'
import type { HostId } from '../ids.ts'

/** The hosts of these keepers that may receive somebody in one of these trades; a place once, as the first of them keeps it, and not where an earlier one says no. */
export async function readyHosts(
  db: Db,
  keepers: readonly OrganisationId[],
  { trades, limit }: { trades: readonly string[]; limit: number },
): Promise<Host[]> {
  const rows = await db.rows<{ id: HostId }>(sql`
    select h.id
    from (
      select distinct on (h.siret) h.id, h.accepts, h.name_key
      from immersion.hosts h
      where h.keeper_id = any(${keepers}::uuid[]) and h.trades && ${trades}::text[]
        and h.accepts in ('yes', 'to see') and h.siret is not null and cardinality(h.asked) = 0
        and not exists (
          select
          from immersion.hosts b
          where b.siret = h.siret and b.accepts = 'no' and b.keeper_id = any(${keepers}::uuid[])
            and array_position(${keepers}::uuid[], b.keeper_id) < array_position(${keepers}::uuid[], h.keeper_id)
        )
      order by h.siret, array_position(${keepers}::uuid[], h.keeper_id)
    ) h
    order by h.accepts desc, h.name_key, h.id
    limit ${limit}`)
  const hosts = await hostsWithIds(
    db,
    rows.map(({ id }) => id),
  )
  return hosts.filter(isReady)
}
