import { sql, type Db } from '#platform/db'
import { fold } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { rightOf, CENTRE, relations } from '../access/door.ts'
import type { Actor } from '../actor.ts'
import { sameAs } from '../person-store.ts'

/** Somebody whose name a reader may know. */
export type FoundPerson = { id: string; givenName: string; familyName: string }

/** Who may read a name today, by the matrix: none of the others finds it. */
const naming = relations.filter((one) => one !== 'self' && rightOf('identity', one).reads)

/**
 * People around whom this reader stands today, whose names hold each of these words in any order and spelling; the first `limit` by name.
 * Nothing is found without two letters.
 */
export async function searchPeople(
  db: Db,
  actor: Actor,
  { text, now, limit }: { text: string; now: Date; limit: number },
): Promise<FoundPerson[]> {
  const words = fold(text).split(' ').filter(Boolean)
  if (words.join('').length < 2) return []
  const today = parisDay(now)
  return db.rows<FoundPerson>(sql`
    with reached as (
      select distinct centred.canonical_id as id
      from people.circle_places around
      join people.circle_places centre on centre.circle_id = around.circle_id and centre.relation = ${CENTRE}
      join people.published_persons centred on centred.id = centre.person_id
      where around.person_id = ${sameAs(actor.personId)} and around.relation = any(${naming})
        and around.from_day <= ${today} and coalesce(around.until_day, ${today}) >= ${today}
    )
    select p.id, p.given_name as "givenName", p.family_name as "familyName"
    from reached
    join people.persons p on p.id = reached.id
    where not exists (select 1 from unnest(${words}::text[]) as w (word) where strpos(p.name_key, w.word) = 0)
    order by p.family_name collate "fr-x-icu", p.given_name collate "fr-x-icu", p.id
    limit ${limit}`)
}
