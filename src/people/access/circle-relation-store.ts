import { sql, type Db } from '#platform/db'
import { parisDay } from '#platform/time'
import type { Id } from '#platform/id'
import { sameAs } from '../person-store.ts'
import { CENTRE, type Relation } from './relation.ts'
import { type Held, heldBy } from './relation-store.ts'
import type { PersonId, GroupId } from '../ids.ts'

/** Where the reader stands in one circle today: what the table says of it is what they may read there. */
export async function relationsInCircle(
  db: Db,
  readerId: PersonId,
  circleId: Id,
  now: Date,
): Promise<Held[]> {
  return (await relationsInCircles(db, readerId, [circleId], now)).get(circleId) ?? []
}

/** Same, in several circles, by their ids; those where the reader is nothing are not there. */
export async function relationsInCircles(
  db: Db,
  readerId: PersonId,
  circleIds: readonly Id[],
  now: Date,
): Promise<Map<string, Held[]>> {
  const today = parisDay(now)
  const rows = await db.rows<Held & { circleId: Id }>(sql`
    select distinct place.circle_id as "circleId", place.relation, place.organisation_id as "organisationId"
    from people.circle_places place
    where place.circle_id = any(${circleIds}::uuid[])
      and place.person_id = ${sameAs(readerId)}
      and place.relation <> ${CENTRE}
      and place.from_day <= ${today}
      and coalesce(place.until_day, ${today}) >= ${today}`)
  return heldBy(rows, (row) => row.circleId)
}

/** Those of them who stand in a circle today in one of these relations: whose place ended is told nothing more of it. */
export async function stillInCircle(
  db: Db,
  circleId: Id,
  { personIds, as }: { personIds: readonly PersonId[]; as: readonly Relation[] },
  now: Date,
): Promise<PersonId[]> {
  const today = parisDay(now)
  const rows = await db.rows<{ id: PersonId }>(sql`
    select distinct given.id
    from people.published_persons given
    join people.published_persons same on same.canonical_id = given.canonical_id
    join people.circle_places place on place.person_id = same.id
    where given.id = any(${personIds}::uuid[])
      and place.circle_id = ${circleId}
      and place.relation = any(${as}::text[])
      and place.from_day <= ${today}
      and coalesce(place.until_day, ${today}) >= ${today}`)
  return rows.map(({ id }) => id)
}

/** The circles where the reader holds this relation today, newest first. */
export async function circlesOf(
  db: Db,
  readerId: PersonId,
  relation: Relation | typeof CENTRE,
  now: Date,
): Promise<GroupId[]> {
  const today = parisDay(now)
  const rows = await db.rows<{ circle_id: Id }>(sql`
    select place.circle_id
    from people.circle_places place
    where place.person_id = ${sameAs(readerId)}
      and place.relation = ${relation}
      and place.from_day <= ${today}
      and coalesce(place.until_day, ${today}) >= ${today}
    group by place.circle_id
    order by max(place.from_day) desc, place.circle_id`)
  return rows.map((row) => row.circle_id)
}
