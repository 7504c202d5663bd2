import { idsOf, type PersonId } from '#people'
import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import { aroundWhom, writers } from '../around-store.ts'
import { speaksOf } from '../search-store.ts'

/** Somebody who may be sent to an employer, as the list shows them. */
export type ListedPerson = {
  id: PersonId
  familyName: string
  givenName: string
  /** what they wish is known */
  hasWish: boolean
}

type Query = { search: string; after: string; on: Day; limit: number }

/** The people whom this reader accompanies today, in the order of their names. */
export async function listPeople(
  db: Db,
  readerId: PersonId,
  { search, after, on, limit }: Query,
): Promise<ListedPerson[]> {
  return db.rows<ListedPerson>(sql`
    with around as materialized (${aroundWhom(await idsOf(db, readerId), writers, on)})
    select p.id, p.family_name as "familyName", p.given_name as "givenName",
      exists (
        select from immersion.wishes w
        join people.published_persons q on q.id = w.person_id
        where q.canonical_id = p.id
      ) as "hasWish"
    from around
    join people.published_persons p on p.id = around.id
    where ${speaksOf(sql`p.family_name || ' ' || p.given_name || ' ' || p.family_name`, search)}
      and (
        ${after} = ''
        or (p.family_name, p.given_name, p.id) > (
          select a.family_name, a.given_name, a.id from people.published_persons a where a.id = ${after || null}::uuid
        )
      )
    order by p.family_name, p.given_name, p.id
    limit ${limit}`)
}
