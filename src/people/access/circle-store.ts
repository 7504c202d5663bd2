import { sql, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { Id } from '#platform/id'
import { CENTRE, type Relation } from './relation.ts'
import type { PersonId, OrganisationId } from '../ids.ts'

export { CENTRE, type Relation }

export type Place = {
  circleId: Id
  personId: PersonId
  relation: Relation | typeof CENTRE
  organisationId?: OrganisationId | null
  fromDay: Day
}

/** Puts somebody in a circle; twice is once, and a place that had ended opens again. */
export async function joinCircle(tx: Tx, place: Place): Promise<void> {
  await tx.run(sql`
    insert into people.circle_places (circle_id, person_id, relation, organisation_id, from_day)
    values (${place.circleId}, ${place.personId}, ${place.relation}, ${place.organisationId ?? null}, ${place.fromDay})
    on conflict (circle_id, person_id, relation) do update
    set until_day = null, organisation_id = coalesce(excluded.organisation_id, circle_places.organisation_id)`)
}

/** Ends a place: the person may read until that day, and not after. */
export async function leaveCircle(
  tx: Tx,
  { circleId, personId, relation }: Pick<Place, 'circleId' | 'personId' | 'relation'>,
  untilDay: Day,
): Promise<void> {
  await tx.run(sql`
    update people.circle_places
    set until_day = greatest(from_day, ${untilDay}::date)
    where circle_id = ${circleId} and person_id = ${personId} and relation = ${relation}`)
}

/** Ends every place that somebody held for an organisation in this relation: with the role go the files. */
export async function leaveCircles(
  tx: Tx,
  held: { personId: PersonId; organisationId: OrganisationId; relation: string },
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
