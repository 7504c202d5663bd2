import type { OrganisationId } from '#people'
import { sql, type Db } from '#platform/db'
import type { HostId } from '../ids.ts'

/** A host by all its names. */
export type NamedHost = {
  id: HostId
  keeperId: OrganisationId
  keeperName: string
  name: string
  address: string
  town: string
  isPerson: boolean
  names: string[]
}

/** The hosts of these keepers, with the names that a list may give them; a place once, as the first of them keeps it. */
export const namedHosts = (db: Db, keepers: readonly OrganisationId[]): Promise<NamedHost[]> =>
  db.rows<NamedHost>(sql`
    select h.id, h.keeper_id as "keeperId", k.name as "keeperName", h.name, h.address, h.town,
      h.organisation_id is null as "isPerson",
      array_remove(array[h.name, o.name] || h.known_as, null) as names
    from (
      select distinct on (coalesce(siret, id::text)) id, keeper_id, organisation_id, name, name_key, known_as, address, town
      from immersion.hosts
      where keeper_id = any(${keepers}::uuid[])
      order by coalesce(siret, id::text), array_position(${keepers}::uuid[], keeper_id)
    ) h
    join people.published_organisations k on k.id = h.keeper_id
    left join people.published_organisations o on o.id = h.organisation_id
    order by h.name_key, h.id`)
