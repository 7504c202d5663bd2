import { sql, type Db } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import { CENTRE, type Relation } from './relation.ts'

export { CENTRE, type Relation }

export type Place = {
  circleId: string
  personId: string
  relation: Relation | typeof CENTRE
  organisationId?: string | null
  fromDay: Day
}

/** Puts somebody in a circle; twice is once, and a place that had ended opens again. */
export async function joinCircle(tx: Db, place: Place): Promise<void> {
  await tx.run(sql`
    insert into people.circle_places (circle_id, person_id, relation, organisation_id, from_day)
    values (${place.circleId}, ${place.personId}, ${place.relation}, ${place.organisationId ?? null}, ${place.fromDay})
    on conflict (circle_id, person_id, relation) do update
    set until_day = null, organisation_id = coalesce(excluded.organisation_id, circle_places.organisation_id)`)
}

/** Ends a place: the person may read until that day, and not after. */
export async function leaveCircle(
  tx: Db,
  { circleId, personId, relation }: Pick<Place, 'circleId' | 'personId' | 'relation'>,
  untilDay: Day,
): Promise<void> {
  await tx.run(sql`
    update people.circle_places
    set until_day = greatest(from_day, ${untilDay}::date)
    where circle_id = ${circleId} and person_id = ${personId} and relation = ${relation}`)
}

/** The person whom a row is today: two rows may have turned out to be one person. */
const canonical = (personId: string) =>
  sql`(select canonical_id from people.published_persons where id = ${personId})`

/**
 * Every row that this person is. An array rather than a join: somebody who leads a whole territory stands in thousands of
 * circles, and the database would go through them all to find one.
 */
const rowsOf = (personId: string) =>
  sql`array(select id from people.published_persons where canonical_id = ${canonical(personId)})`

/** Ends every place that somebody held for an organisation in this relation: with the role go the files. */
export async function leaveCircles(
  tx: Db,
  held: { personId: string; organisationId: string; relation: string },
  untilDay: Day,
): Promise<void> {
  await tx.run(sql`
    update people.circle_places
    set until_day = greatest(from_day, ${untilDay}::date)
    where person_id = ${held.personId}
      and organisation_id = ${held.organisationId}
      and relation = ${held.relation}
      and coalesce(until_day, 'infinity') > ${untilDay}`)
}

/** A relation that holds today, and for which organisation. */
export type Held = { relation: Relation; organisationId: string | null }

/** Where the reader stands towards one person today, through all their circles. */
export async function relationsHeld(db: Db, readerId: string, personId: string, now: Date): Promise<Held[]> {
  return (await relationsHeldOver(db, readerId, [personId], now)).get(personId) ?? []
}

/** Same, towards several persons, by their ids; those towards whom the reader is nothing are not there. */
export async function relationsHeldOver(
  db: Db,
  readerId: string,
  personIds: readonly string[],
  now: Date,
): Promise<Map<string, Held[]>> {
  const today = parisDay(now)
  const rows = await db.rows<Held & { personId: string }>(sql`
    with circles as materialized (
      select mine.id as person_id, centre.circle_id
      from people.published_persons mine
      join people.published_persons same on same.canonical_id = mine.canonical_id
      join people.circle_places centre on centre.person_id = same.id and centre.relation = ${CENTRE}
      where mine.id = any(${personIds}::uuid[])
    )
    select mine.id as "personId", 'self' as relation, null::uuid as "organisationId"
    from people.published_persons mine
    where mine.id = any(${personIds}::uuid[]) and mine.canonical_id = ${canonical(readerId)}
    union all
    select distinct circles.person_id, around.relation, around.organisation_id
    from circles
    join people.circle_places around on around.circle_id = circles.circle_id and around.relation <> ${CENTRE}
    where around.person_id = any(${rowsOf(readerId)})
      and around.from_day <= ${today}
      and coalesce(around.until_day, ${today}) >= ${today}`)
  return heldBy(rows, (row) => row.personId)
}

function heldBy<Row extends Held>(rows: Row[], idIn: (row: Row) => string): Map<string, Held[]> {
  const bare = ({ relation, organisationId }: Held): Held => ({ relation, organisationId })
  return new Map([...Map.groupBy(rows, idIn)].map(([id, held]) => [id, held.map(bare)]))
}

/** Where the reader stands in one circle today: what opens the page of a group. */
export async function relationsInCircle(
  db: Db,
  readerId: string,
  circleId: string,
  now: Date,
): Promise<Held[]> {
  return (await relationsInCircles(db, readerId, [circleId], now)).get(circleId) ?? []
}

/** Those of them who stand in a circle today in one of these relations: whose place ended is told nothing more of it. */
export async function stillInCircle(
  db: Db,
  circleId: string,
  { personIds, as }: { personIds: readonly string[]; as: readonly Relation[] },
  now: Date,
): Promise<string[]> {
  const today = parisDay(now)
  const rows = await db.rows<{ id: string }>(sql`
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

/** Same, in several circles, by their ids; those where the reader is nothing are not there. */
export async function relationsInCircles(
  db: Db,
  readerId: string,
  circleIds: readonly string[],
  now: Date,
): Promise<Map<string, Held[]>> {
  const today = parisDay(now)
  const rows = await db.rows<Held & { circleId: string }>(sql`
    select distinct place.circle_id as "circleId", place.relation, place.organisation_id as "organisationId"
    from people.circle_places place
    where place.circle_id = any(${circleIds}::uuid[])
      and place.person_id = any(${rowsOf(readerId)})
      and place.relation <> ${CENTRE}
      and place.from_day <= ${today}
      and coalesce(place.until_day, ${today}) >= ${today}`)
  return heldBy(rows, (row) => row.circleId)
}

/** The circles where the reader holds this relation today, newest first. */
export async function circlesOf(
  db: Db,
  readerId: string,
  relation: Relation | typeof CENTRE,
  now: Date,
): Promise<string[]> {
  const today = parisDay(now)
  const rows = await db.rows<{ circle_id: string }>(sql`
    select place.circle_id
    from people.circle_places place
    where place.person_id = any(${rowsOf(readerId)})
      and place.relation = ${relation}
      and place.from_day <= ${today}
      and coalesce(place.until_day, ${today}) >= ${today}
    group by place.circle_id
    order by max(place.from_day) desc, place.circle_id`)
  return rows.map((row) => row.circle_id)
}
