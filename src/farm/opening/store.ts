import { sql, type Db } from '#platform/db'
import type { OrganisationId } from '#people'

export type Opened = { farms: number; beds: number; team: number }

/** What the farms of a territory have, or those of these organisations: how many they are, their beds, who works there. */
export async function countOpened(db: Db, among: readonly OrganisationId[] | undefined): Promise<Opened> {
  const row = await db.row<Opened>(sql`
    with own as (
      select id
      from farm.farms
      where ${among === undefined} or organisation_id = any(${among ?? []}::uuid[])
    )
    select
      (select count(*) from own) as farms,
      (select count(*) from farm.beds b join own on own.id = b.farm_id) as beds,
      (
        select count(distinct p.canonical_id)
        from farm.team t
        join own on own.id = t.farm_id
        join people.published_persons p on p.id = t.person_id
      ) as team`)
  return row ?? { farms: 0, beds: 0, team: 0 }
}
