import { idsOf, type PersonId } from '#people'
import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import { aroundWhom, readers, writers } from '../around-store.ts'
import { speaksOf } from '../search-store.ts'

export type Around = { personId: PersonId; name: string }

/** Somebody of a list, in which another may have the same name. */
export type Listed = { id: PersonId; givenName: string; familyName: string }

/** The people for whom somebody may write a convention today, by name, found by a word of it. */
export async function peopleAround(
  db: Db,
  readerId: PersonId,
  { search, on, limit }: { search: string; on: Day; limit: number },
): Promise<Listed[]> {
  return db.rows<Listed>(sql`
    with around as materialized (${aroundWhom(await idsOf(db, readerId), writers, on)})
    select p.id, p.given_name as "givenName", p.family_name as "familyName"
    from around
    join people.published_persons p on p.id = around.id
    where ${speaksOf(sql`p.family_name || ' ' || p.given_name || ' ' || p.family_name`, search)}
    order by p.family_name || ' ' || p.given_name, p.id
    limit ${limit}`)
}

/** The people whose immersions somebody reads today without writing them, those whom nobody accompanies first; `writers`: those who may write. */
export async function peopleOfOthers(
  db: Db,
  readerId: PersonId,
  { search, on, limit }: { search: string; on: Day; limit: number },
): Promise<(Around & { writers: string[] })[]> {
  const mine = await idsOf(db, readerId)
  return db.rows<Around & { writers: string[] }>(sql`
    with around as materialized (${aroundWhom(mine, readers, on)}),
      own as materialized (${aroundWhom(mine, writers, on)}),
      theirs as (
        select p.id as "personId", p.given_name || ' ' || p.family_name as name, p.family_name as "sortName",
          array(
            select distinct w.given_name || ' ' || w.family_name
            from people.published_persons same
            join people.published_circle_places centre on centre.person_id = same.id and centre.relation = 'centre'
            join people.published_circle_places place on place.circle_id = centre.circle_id
            join people.published_persons w on w.id = place.person_id
            where same.canonical_id = p.id
              and place.relation = any(${writers}::text[])
              and place.from_day <= ${on} and coalesce(place.until_day, ${on}) >= ${on}
          ) as writers
        from around
        join people.published_persons p on p.id = around.id
        where around.id not in (select id from own)
          and ${speaksOf(sql`p.family_name || ' ' || p.given_name || ' ' || p.family_name`, search)}
      )
    select "personId", name, writers
    from theirs
    order by cardinality(writers) > 0, "sortName", name, "personId"
    limit ${limit}`)
}
