import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { Id } from '#platform/id'
import { sameAs } from '../person-store.ts'
import { CENTRE, type Relation } from './relation.ts'
import type { PersonId, OrganisationId } from '../ids.ts'

export { CENTRE, type Relation }

export type Place = {
  circleId: Id
  personId: PersonId
  relation: Relation | typeof CENTRE
  organisationId?: OrganisationId | null
  /** the bodies whose role opens it, any of them; the organisation alone when absent */
  sentBy?: readonly OrganisationId[]
  fromDay: Day
  /** the last day: they stand there from one to the other and on no other day, whatever their days were before */
  untilDay?: Day
}

/**
 * Opens the circle of something new, which has this id. False when the id is a circle's already: a form gave the id of another thing, and
 * whoever sent it must not stand around that one.
 */
export async function openCircle(tx: Tx, circleId: Id): Promise<boolean> {
  return (
    (await tx.run(sql`insert into people.circles (id) values (${circleId}) on conflict do nothing`)) === 1
  )
}

/** True for the id of a circle, whoever stands there: nothing new may take it. */
export async function isCircle(db: Db, circleId: Id): Promise<boolean> {
  return (await db.row(sql`select id from people.circles where id = ${circleId}`)) !== undefined
}

/**
 * Puts somebody in a circle that was opened; twice is once, and a place that had ended opens again. Where the person holds, or held, that
 * role in the organisation, the place ends with it: a role that is over opens nothing. A juror sits for the days of a jury, and where all the bodies that may
 * send them have ended their role, not after that.
 */
export async function joinCircle(tx: Tx, place: Place): Promise<void> {
  const organisationId = place.organisationId ?? null
  const untilDay = place.untilDay ?? null
  await tx.run(sql`
    insert into people.circle_places (circle_id, person_id, relation, organisation_id, from_day, until_day)
    select ${place.circleId}, ${place.personId}, ${place.relation}, ${organisationId}, ${place.fromDay},
      least(nullif(role.last_day, 'infinity'), ${untilDay}::date)
    from (
      select max(coalesce(m.until_day, 'infinity'::date)) as last_day
      from people.memberships m
      where m.person_id = ${sameAs(place.personId)}
        and m.organisation_id = any(${place.sentBy ?? [organisationId]}::uuid[])
        and m.role = ${place.relation}
        and (m.role <> 'juror' or ${untilDay !== null})
    ) role
    where coalesce(role.last_day, 'infinity') >= ${place.fromDay}
    on conflict (circle_id, person_id, relation) do update
    set until_day = excluded.until_day,
      from_day = case when ${untilDay !== null} then excluded.from_day else circle_places.from_day end,
      organisation_id = coalesce(excluded.organisation_id, circle_places.organisation_id)`)
}

/**
 * Ends a place, under any of their ids: the person may read until that day, or until the earlier one when it ended, and not after. One that was
 * given by mistake goes.
 */
export async function leaveCircle(
  tx: Tx,
  { circleId, personId, relation }: Pick<Place, 'circleId' | 'personId' | 'relation'>,
  untilDay: Day | 'by mistake',
): Promise<void> {
  if (untilDay === 'by mistake') {
    await tx.run(sql`
      delete from people.circle_places
      where circle_id = ${circleId} and person_id = ${sameAs(personId)} and relation = ${relation}`)
    return
  }
  await tx.run(sql`
    update people.circle_places
    set until_day = least(until_day, greatest(from_day, ${untilDay}::date))
    where circle_id = ${circleId} and person_id = ${sameAs(personId)} and relation = ${relation}`)
}

/**
 * Ends every place that somebody held for an organisation in this relation, under any of their ids: with the role go the files. One that was to begin
 * after that day never opens.
 */
export async function leaveCircles(
  tx: Tx,
  held: { personId: PersonId; organisationId: OrganisationId; relation: string },
  untilDay: Day,
): Promise<void> {
  const theirs = sql`
    person_id = ${sameAs(held.personId)}
    and organisation_id = ${held.organisationId}
    and relation = ${held.relation}
    and coalesce(until_day, 'infinity') > ${untilDay}
    and not exists (
      select 1
      from people.memberships m
      where m.person_id = ${sameAs(held.personId)}
        and m.organisation_id = ${held.organisationId}
        and m.role = ${held.relation}
        and coalesce(m.until_day, 'infinity') > ${untilDay}
    )`
  await tx.run(sql`delete from people.circle_places where ${theirs} and from_day > ${untilDay}`)
  await tx.run(sql`update people.circle_places set until_day = ${untilDay} where ${theirs}`)
}
