import { sameAs, type OrganisationId, type PersonId } from '#people'
import { sql, type Db, type Sql } from '#platform/db'
import type { GroupId } from '#actions'
import type { Day } from '#platform/time'

/** Somebody sits in a jury of a group, that day. */
export type SeatDay = { groupId: GroupId; personId: PersonId; heldOn: Day; organiserId: OrganisationId }

const seats: Sql = sql`
  select j.group_id as "groupId", p.canonical_id as "personId", j.held_on as "heldOn", j.organiser_id as "organiserId"
  from jury.jurors r
  join jury.juries j on j.id = r.jury_id
  join people.published_persons p on p.id = r.person_id
  where j.read_from is null`

/** The days on which somebody, under any of their ids, sits in the juries of a group. */
export const seatDaysOf = (
  db: Db,
  { groupId, personId }: Pick<SeatDay, 'groupId' | 'personId'>,
): Promise<SeatDay[]> =>
  db.rows<SeatDay>(sql`
    ${seats} and j.group_id = ${groupId} and r.person_id = ${sameAs(personId)}
    order by j.held_on`)

/** Those of everybody who sits somewhere that day or later, with their other days in the same group. */
export const seatDaysFrom = (db: Db, day: Day): Promise<SeatDay[]> =>
  db.rows<SeatDay>(sql`
    select s."groupId", s."personId", s."heldOn", s."organiserId"
    from (${seats}) s
    where exists (
      select
      from (${seats}) later
      where later."groupId" = s."groupId" and later."personId" = s."personId" and later."heldOn" >= ${day}
    )
    order by s."heldOn"`)
