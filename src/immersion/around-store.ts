import type { PersonId, Relation } from '#people'
import { sql, type Db, type Sql } from '#platform/db'
import type { Day } from '#platform/time'

/** ACCESS.md, `immersion`: who reads those of somebody whole (who trains them reads beside: `beside/`), and who writes them. */
export const readers: readonly Relation[] = ['referent', 'training lead', 'integration adviser', 'direction']
export const writers: readonly Relation[] = ['referent', 'integration adviser']

/** The ids of the people around whom somebody (`mine`: all their ids) stands in one of these relations on that day: `with around as materialized (…)`. */
export const aroundWhom = (mine: readonly PersonId[], relations: readonly Relation[], on: Day): Sql => sql`
  select distinct who.canonical_id as id
  from people.published_circle_places mine
  join people.published_circle_places centre on centre.circle_id = mine.circle_id and centre.relation = 'centre'
  join people.published_persons who on who.id = centre.person_id
  where mine.person_id = any(${mine}::uuid[])
    and mine.relation = any(${relations}::text[])
    and mine.from_day <= ${on} and coalesce(mine.until_day, ${on}) >= ${on}`

/** True where somebody (`mine`: all their ids) stands that day, in one of these relations, around the person whose id that stands for them is `who`: for few rows. */
export const standsAround = (
  mine: readonly PersonId[],
  relations: readonly Relation[],
  on: Day,
  who: Sql,
): Sql => sql`
  coalesce((
    select true
    from people.published_persons same
    join people.published_circle_places centre on centre.person_id = same.id and centre.relation = 'centre'
    join people.published_circle_places place on place.circle_id = centre.circle_id
    where same.canonical_id = ${who}
      and place.person_id = any(${mine}::uuid[])
      and place.relation = any(${relations}::text[])
      and place.from_day <= ${on} and coalesce(place.until_day, ${on}) >= ${on}
    limit 1
  ), false)`

/** Who stands that day around somebody in one of these relations; `among`: those of these people alone, by the ids that were given. */
export async function thoseAround(
  db: Db,
  personId: PersonId,
  { relations, among, on }: { relations: readonly Relation[]; among?: readonly PersonId[]; on: Day },
): Promise<PersonId[]> {
  const rows = await db.rows<{ id: PersonId }>(sql`
    select distinct given.id
    from people.published_persons who
    join people.published_persons named on named.canonical_id = who.canonical_id
    join people.published_circle_places centre on centre.person_id = named.id and centre.relation = 'centre'
    join people.published_circle_places place on place.circle_id = centre.circle_id
    join people.published_persons same on same.id = place.person_id
    join people.published_persons given on given.canonical_id = same.canonical_id
    where who.id = ${personId}
      and place.relation = any(${relations}::text[])
      and place.from_day <= ${on} and coalesce(place.until_day, ${on}) >= ${on}
      and case when ${among === undefined} then given.id = given.canonical_id else given.id = any(${among ?? []}::uuid[]) end
    order by given.id`)
  return rows.map(({ id }) => id)
}
