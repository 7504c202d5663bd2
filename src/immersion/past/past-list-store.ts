import { idsOf, type OrganisationId, type PersonId, type Relation } from '#people'
import { sql, type Db } from '#platform/db'
import { fold } from '#platform/i18n'
import type { Day } from '#platform/time'
import type { ImmersionId } from '../ids.ts'

/** A line of the list: the immersion itself is read with all those of its person. */
export type ListedPast = {
  id: ImmersionId
  personId: PersonId
  familyName: string
  givenName: string
  fromDay: Day
  /** the name that the host has here; null when this reader may not open it */
  hostName: string | null
}

/** ACCESS.md: who reads the immersions of somebody whole. */
const readers: readonly Relation[] = [
  'referent',
  'trainer',
  'training lead',
  'integration adviser',
  'direction',
]

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
  const words = search.trim().toLowerCase()
  const [afterDay = '', afterId = ''] = after.split('~')
  return db.rows<ListedPast>(sql`
    with around as materialized (
      select distinct who.canonical_id as id
      from people.published_circle_places mine
      join people.published_circle_places centre on centre.circle_id = mine.circle_id and centre.relation = 'centre'
      join people.published_persons who on who.id = centre.person_id
      where mine.person_id = any(${await idsOf(db, readerId)}::uuid[])
        and mine.relation = any(${readers}::text[])
        and mine.from_day <= ${on} and coalesce(mine.until_day, ${on}) >= ${on}
    )
    select i.id, p.canonical_id as "personId", p.family_name as "familyName", p.given_name as "givenName", i.from_day as "fromDay",
      h.name as "hostName"
    from immersion.past_immersions i
    join people.published_persons p on p.id = i.person_id
    join around on around.id = p.canonical_id
    left join immersion.hosts h on h.id = i.host_id and h.keeper_id = any(${keepers}::uuid[])
    where (
        ${fold(search)} = ''
        or strpos(lower(i.host_name || ' ' || coalesce(h.name, '') || ' ' || p.family_name || ' ' || p.given_name), ${words}) > 0
      )
      and (${afterId} = '' or (i.from_day, i.id) < (${afterDay || null}::date, ${afterId || null}::uuid))
    order by i.from_day desc, i.id desc
    limit ${limit}`)
}
