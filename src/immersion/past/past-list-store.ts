import { idsOf, type OrganisationId, type PersonId } from '#people'
import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { ConventionId, HostId, ImmersionId } from '../ids.ts'
import type { Aim } from '../law/door.ts'
import type { Reached } from './past-immersion.ts'
import { aroundWhom, readers } from '../around-store.ts'
import { speaksOf } from '../search-store.ts'

type Line = {
  personId: PersonId
  familyName: string
  givenName: string
  fromDay: Day
  /** the host that has its SIRET today; null when there is none, or when this reader may not open it */
  host: { id: HostId; name: string } | null
}

/** From a list: the immersion itself is read with all those of its person. */
export type ListedPast = Line & { kind: 'list'; id: ImmersionId }

/** Signed by all here, and over since. */
export type EndedHere = Line & {
  kind: 'convention'
  id: ConventionId
  hostName: string
  toDay: Day
  object: Aim
  isReported: boolean
  reached: Reached | null
  isHired: boolean
}

export type PastQuery = {
  search: string
  after: string
  on: Day
  limit: number
  keepers: readonly OrganisationId[]
}

/** Immersions of the people around whom this reader stands today, from lists and from conventions that are over, each once, the latest first, found by a word of the host or of a name. */
export async function listPast(
  db: Db,
  readerId: PersonId,
  { search, after, on, limit, keepers }: PastQuery,
): Promise<(ListedPast | EndedHere)[]> {
  const [afterDay = '', afterId = ''] = after.split('~')
  return db.rows<ListedPast | EndedHere>(sql`
    with around as materialized (${aroundWhom(await idsOf(db, readerId), readers, on)}),
    told as (
      select 'list' as kind, i.id, i.person_id, i.from_day, i.to_day, i.host_siret as siret, i.host_name
      from immersion.past_immersions i
      join immersion.past_once o on o.id = i.id
      union all
      select 'convention', c.id, c.person_id, c.from_day, coalesce(c.ended_on, c.to_day), c.host_siret, here.name
      from immersion.conventions c
      join immersion.hosts here on here.id = c.host_id
      where c.state in ('signed', 'ended early') and coalesce(c.ended_on, c.to_day) < ${on}
    )
    select t.kind, t.id, p.canonical_id as "personId", p.family_name as "familyName", p.given_name as "givenName", t.from_day as "fromDay",
      t.to_day as "toDay", t.host_name as "hostName", c.object, r.convention_id is not null as "isReported", r.reached,
      exists (select from immersion.hires w where w.convention_id = c.id) as "isHired",
      case when h.id is not null then json_build_object('id', h.id, 'name', h.name) end as host
    from told t
    join people.published_persons p on p.id = t.person_id
    join around on around.id = p.canonical_id
    left join lateral (
      select s.id, s.name
      from immersion.hosts s
      where s.siret = t.siret and s.keeper_id = any(${keepers}::uuid[])
      order by array_position(${keepers}::uuid[], s.keeper_id)
      limit 1
    ) h on true
    left join immersion.conventions c on t.kind = 'convention' and c.id = t.id
    left join immersion.host_reports r on r.convention_id = c.id
    where ${speaksOf(sql`t.host_name || ' ' || coalesce(h.name, '') || ' ' || p.family_name || ' ' || p.given_name || ' ' || p.family_name`, search)}
      and (${afterId} = '' or (t.from_day, t.id) < (${afterDay || null}::date, ${afterId || null}::uuid))
    order by t.from_day desc, t.id desc
    limit ${limit}`)
}
