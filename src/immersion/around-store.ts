import type { PersonId, Relation } from '#people'
import { sql, type Sql } from '#platform/db'
import type { Day } from '#platform/time'

/** ACCESS.md, `immersion`: who reads those of somebody whole, and who writes them. */
export const readers: readonly Relation[] = [
  'referent',
  'trainer',
  'training lead',
  'integration adviser',
  'direction',
]
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
