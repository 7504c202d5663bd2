import { idsOf, type OrganisationId, type PersonId } from '#people'
import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { HostId, ImmersionId } from '../ids.ts'
import { aroundWhom, readers } from '../around-store.ts'
import { speaksOf } from '../search-store.ts'

/** A line of the list: the immersion itself is read with all those of its person. */
export type ListedPast = {
  id: ImmersionId
  personId: PersonId
  familyName: string
  givenName: string
  fromDay: Day
  /** the host that has its SIRET today; null when there is none, or when this reader may not open it */
  host: { id: HostId; name: string } | null
}

export type PastQuery = {
  search: string
  after: string
  on: Day
  limit: number
  keepers: readonly OrganisationId[]
}

/** Immersions of the people around whom this reader stands today, the latest first, found by a word of the host or of a name. */
export async function listPast(
  db: Db,
  readerId: PersonId,
  { search, after, on, limit, keepers }: PastQuery,
): Promise<ListedPast[]> {
  const [afterDay = '', afterId = ''] = after.split('~')
  return db.rows<ListedPast>(sql`
    with around as materialized (${aroundWhom(await idsOf(db, readerId), readers, on)})
    select i.id, p.canonical_id as "personId", p.family_name as "familyName", p.given_name as "givenName", i.from_day as "fromDay",
      case when h.id is not null then json_build_object('id', h.id, 'name', h.name) end as host
    from immersion.past_immersions i
    join people.published_persons p on p.id = i.person_id
    join around on around.id = p.canonical_id
    left join immersion.hosts h on h.siret = i.host_siret and h.keeper_id = any(${keepers}::uuid[])
    where ${speaksOf(sql`i.host_name || ' ' || coalesce(h.name, '') || ' ' || p.family_name || ' ' || p.given_name || ' ' || p.family_name`, search)}
      and (${afterId} = '' or (i.from_day, i.id) < (${afterDay || null}::date, ${afterId || null}::uuid))
    order by i.from_day desc, i.id desc
    limit ${limit}`)
}
