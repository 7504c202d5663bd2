import { sql, type Db, type Sql } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import { rightOf, CENTRE, relations, type Relation } from '../access/door.ts'
import { steers, type Actor } from '../actor.ts'
import { sameAs } from '../person-store.ts'
import type { PersonId } from '../ids.ts'

/** Somebody who may say whether two rows are one person: a steward everywhere, others where they may write who both are. */
export type Judge = { personId: PersonId; everywhere: boolean; relations: Relation[]; today: Day }

export const judgeOf = (actor: Actor, now: Date): Judge => ({
  personId: actor.personId,
  everywhere: steers(actor),
  relations: relations.filter((one) => one !== 'self' && rightOf('identity', one).writes),
  today: parisDay(now),
})

/**
 * True for a pair that this judge can reach. A row that holds a role somewhere is a steward's alone: joining a trainee to a
 * professional would hand the rights of one to the account of the other.
 */
export const bothInReach = (judge: Judge, one: Sql, other: Sql): Sql =>
  judge.everywhere ? sql`true` : sql`${one} in (${reached(judge)}) and ${other} in (${reached(judge)})`

const reached = ({ personId, relations, today }: Judge) => sql`
  select same.id
  from people.circle_places around
  join people.circle_places centre on centre.circle_id = around.circle_id and centre.relation = ${CENTRE}
  join people.published_persons mine on mine.id = centre.person_id
  join people.published_persons same on same.canonical_id = mine.canonical_id
  where around.person_id = ${sameAs(personId)}
    and around.relation = any(${relations})
    and around.from_day <= ${today}
    and coalesce(around.until_day, ${today}) >= ${today}
    and not exists (
      select 1
      from people.published_persons theirs
      join people.memberships m on m.person_id = theirs.id
      where theirs.canonical_id = same.canonical_id
    )`

/** True when this judge may answer for these two rows. */
export async function canReach(db: Db, judge: Judge, oneId: PersonId, otherId: PersonId): Promise<boolean> {
  const row = await db.row(sql`
    select 1
    from people.persons one
    join people.persons other on other.id = ${otherId}
    where one.id = ${oneId} and ${bothInReach(judge, sql`one.id`, sql`other.id`)}`)
  return row !== undefined
}
