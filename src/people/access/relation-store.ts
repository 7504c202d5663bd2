import { sql, type Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { sameAs } from '../person-store.ts'
import { CENTRE, type Relation } from './relation.ts'
import type { OrganisationId, PersonId } from '../ids.ts'

/** A relation that holds today, and for which organisation. */
export type Held = { relation: Relation; organisationId: OrganisationId | null }

/** Where the reader stands towards one person today, through all their circles. */
export async function relationsHeld(
  db: Db,
  readerId: PersonId,
  personId: PersonId,
  now: Date,
): Promise<Held[]> {
  return (await relationsHeldOver(db, readerId, [personId], now)).get(personId) ?? []
}

/** Same, towards several persons, by their ids; those towards whom the reader is nothing are not there. */
export async function relationsHeldOver(
  db: Db,
  readerId: PersonId,
  personIds: readonly PersonId[],
  now: Date,
): Promise<Map<string, Held[]>> {
  const today = parisDay(now)
  const rows = await db.rows<Held & { personId: PersonId }>(sql`
    with circles as materialized (
      select mine.id as person_id, centre.circle_id
      from people.published_persons mine
      join people.published_persons same on same.canonical_id = mine.canonical_id
      join people.circle_places centre on centre.person_id = same.id and centre.relation = ${CENTRE}
      where mine.id = any(${personIds}::uuid[])
    )
    select mine.id as "personId", 'self' as relation, null::uuid as "organisationId"
    from people.published_persons mine
    where mine.id = any(${personIds}::uuid[]) and mine.id = ${sameAs(readerId)}
    union all
    select distinct circles.person_id, around.relation, around.organisation_id
    from circles
    join people.circle_places around on around.circle_id = circles.circle_id and around.relation <> ${CENTRE}
    where around.person_id = ${sameAs(readerId)}
      and around.from_day <= ${today}
      and coalesce(around.until_day, ${today}) >= ${today}`)
  return heldBy(rows, (row) => row.personId)
}

export function heldBy<Row extends Held>(rows: Row[], idIn: (row: Row) => string): Map<string, Held[]> {
  const bare = ({ relation, organisationId }: Held): Held => ({ relation, organisationId })
  return new Map([...Map.groupBy(rows, idIn)].map(([id, held]) => [id, held.map(bare)]))
}
