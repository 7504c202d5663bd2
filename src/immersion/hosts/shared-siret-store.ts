import { sql, type Db } from '#platform/db'
import type { OrganisationId } from '#people'
import type { HostId } from '../ids.ts'
import type { Host } from './host.ts'

/** Another host that has a SIRET, or to which a list gave it too. */
export type Twin = { id: HostId; name: string; town: string; has: boolean }

/** Who else, among the hosts of these keepers, has the SIRET that a list gave to this one, or was given it. */
export const twinsOf = async (
  db: Db,
  { id, asked, writtenSiret }: Pick<Host, 'id' | 'asked' | 'writtenSiret'>,
  keepers: readonly OrganisationId[],
): Promise<Twin[]> =>
  asked.includes('siret shared')
    ? db.rows<Twin>(sql`
        select h.id, h.name, h.town, h.siret is not null as has
        from immersion.hosts h
        where h.id <> ${id} and h.keeper_id = any(${keepers}::uuid[])
          and (h.siret = ${writtenSiret} or (h.written_siret = ${writtenSiret} and 'siret shared' = any(h.asked)))
        order by h.name_key, h.id`)
    : []
