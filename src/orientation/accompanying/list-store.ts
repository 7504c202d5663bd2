import { sameAs, type OrganisationId, type PersonId } from '#people'
import { folded, sql, type Db, type Sql } from '#platform/db'
import { fold } from '#platform/i18n'
import type { Day } from '#platform/time'
import type { AccompanimentId } from '../ids.ts'

/** Whose: a referent's own people in the organisations where they are one today (`own`), and all of those of the organisations that they direct. */
export type Whose = {
  referentId: PersonId
  own: readonly OrganisationId[]
  directed: readonly OrganisationId[]
}
export type Filter = { over: boolean; search: string; after: string; limit: number }
export type Line = {
  id: AccompanimentId
  name: string
  /** By which the list is sorted, and turned. */
  sortName: string
  referentName: string
  fromDay: Day
  untilDay: Day | null
}

const byName = sql`(who.family_name || ' ' || who.given_name) collate "fr-x-icu"`
// accents do not count when somebody is looked for
const searched = folded(sql`who.family_name || ' ' || who.given_name || ' ' || who.family_name`)

const theirs = ({ referentId, own, directed }: Whose): Sql => sql`
  ((a.referent_id = ${sameAs(referentId)} and a.organisation_id = any(${own}::uuid[])) or a.organisation_id = any(${directed}::uuid[]))`

/** The people who are accompanied, or were (`over`), by family name; `after`: `sortName~id` of the last one seen. */
export async function listAccompanied(db: Db, whose: Whose, filter: Filter): Promise<Line[]> {
  const [key = '', id = ''] = filter.after.split('~')
  const words = fold(filter.search)
  return db.rows<Line>(sql`
    select a.id, who.given_name || ' ' || who.family_name as name, ${byName} as "sortName", r.given_name || ' ' || r.family_name as "referentName",
      a.from_day as "fromDay", a.until_day as "untilDay"
    from orientation.accompaniments a
    join people.published_persons who on who.id = a.person_id
    join people.published_persons r on r.id = a.referent_id
    where ${theirs(whose)}
      and (a.until_day is not null) = ${filter.over}
      and (${words} = '' or strpos(${searched}, ${words}) > 0)
      and (${id} = '' or (${byName}, a.id) > (${key}::text, nullif(${id}, '')::uuid))
    order by ${byName}, a.id
    limit ${filter.limit}`)
}

/** How many people referents of these organisations accompany or proposed; of all organisations when none is named. */
export async function countAccompanied(
  db: Db,
  among: readonly OrganisationId[] | undefined,
): Promise<number> {
  const row = await db.row<{ count: number }>(sql`
    select count(*) as count
    from (
      select who.canonical_id
      from orientation.accompaniments a
      join people.published_persons who on who.id = a.person_id
      where ${among === undefined} or a.organisation_id = any(${among ?? []}::uuid[])
      union
      select who.canonical_id
      from orientation.positioning_referents r
      join orientation.positionings p on p.id = r.positioning_id
      join people.published_persons who on who.id = p.person_id
      where r.referent_id is not null and (${among === undefined} or r.organisation_id = any(${among ?? []}::uuid[]))
    ) accompanied`)
  return row?.count ?? 0
}
