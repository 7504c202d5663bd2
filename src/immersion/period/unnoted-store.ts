import type { OrganisationId, PersonId } from '#people'
import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { Timetable } from '../convention/door.ts'
import type { ConventionId } from '../ids.ts'

/** A convention (`c`) under way on that day, of whose morning nobody said anything. */
const isSilent = (on: Day) => sql`
  c.state = 'signed' and ${on} between c.from_day and c.to_day
  and not exists (select from immersion.presences n where n.convention_id = c.id and n.day = ${on} and n.half = 'am')`

/** All of them. */
export const silentMornings = async (db: Db, on: Day): Promise<ConventionId[]> =>
  (
    await db.rows<{ id: ConventionId }>(sql`
      select c.id
      from immersion.conventions c
      where ${isSilent(on)}
      order by c.from_day, c.id`)
  ).map(({ id }) => id)

type Around = { mine: readonly PersonId[]; own: readonly OrganisationId[]; on: Day }
type Silent = {
  conventionId: ConventionId
  givenName: string
  familyName: string
  hostName: string
  timetable: Timetable
}

/** Those of which one referent (all their ids) reads the messages, written by these organisations. */
export const silentAround = (db: Db, { mine, own, on }: Around): Promise<Silent[]> =>
  db.rows<Silent>(sql`
    select c.id as "conventionId", p.given_name as "givenName", p.family_name as "familyName", h.name as "hostName",
      c.terms -> 'timetable' as timetable
    from immersion.conventions c
    join immersion.hosts h on h.id = c.host_id
    join people.published_persons p on p.id = c.person_id
    where ${isSilent(on)} and c.referent_id = any(${mine}::uuid[]) and c.keeper_id = any(${own}::uuid[])
    order by c.from_day, c.id`)
