import { sameAs, type PersonId } from '#people'
import { sql, type Db } from '#platform/db'
import { parisDay } from '#platform/time'

/** True for the referent of this person today. */
export async function accompanies(
  db: Db,
  readerId: PersonId,
  personId: PersonId,
  now: Date,
): Promise<boolean> {
  const on = parisDay(now)
  const row = await db.row(sql`
    select 1
    from people.published_circle_places mine
    join people.published_circle_places centre on centre.circle_id = mine.circle_id and centre.relation = 'centre'
    where mine.person_id = ${sameAs(readerId)} and mine.relation = 'referent'
      and mine.from_day <= ${on} and coalesce(mine.until_day, ${on}) >= ${on}
      and centre.person_id = ${sameAs(personId)}
    limit 1`)
  return row !== undefined
}
