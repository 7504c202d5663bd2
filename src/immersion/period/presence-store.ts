import type { OrganisationId, PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import { aroundWhom, writers } from '../around-store.ts'
import type { ConventionId } from '../ids.ts'
import type { Half, Timetable } from '../convention/door.ts'
import { MOST_LATE_DAYS, type Presence, type Sayer, type Status } from './presence.ts'

/** What each said of each half-day of a convention: of one half-day, the word that counts first. */
export const presencesOf = (db: Db, id: ConventionId): Promise<Presence[]> =>
  db.rows<Presence>(sql`
    select day, half, status, said_by as "saidBy", said_name as "saidName", said_at as "saidAt"
    from immersion.presences
    where convention_id = ${id}
    order by day, half, array_position(array['referent', 'host', 'person'], said_by)`)

type Said = { day: Day; half: Half; status: Status; saidBy: Sayer; saidName: string; at: Date }

/** Written over what the same one said, never over the word of another; gives whether it changed anything. */
export async function savePresence(
  tx: Tx,
  id: ConventionId,
  { day, half, status, saidBy, saidName, at }: Said,
): Promise<boolean> {
  const written = await tx.run(sql`
    insert into immersion.presences (convention_id, day, half, status, said_by, said_name, said_at)
    values (${id}, ${day}, ${half}, ${status}, ${saidBy}, ${saidName}, ${at})
    on conflict (convention_id, day, half, said_by) do update
    set status = excluded.status, said_name = excluded.said_name, said_at = excluded.said_at
    where presences.status <> excluded.status`)
  return written > 0
}

type Around = { mine: readonly PersonId[]; own: readonly OrganisationId[]; on: Day }
type Named = { conventionId: ConventionId; givenName: string; familyName: string; hostName: string }

/** Half-days of which a host and the person whom somebody accompanies do not say the same, until it is decided: as `isApart` says. */
export const apartAround = (
  db: Db,
  { mine, own, on }: Around,
): Promise<(Named & { day: Day; half: Half })[]> =>
  db.rows(sql`
    with around as materialized (${aroundWhom(mine, writers, on)})
    select c.id as "conventionId", p.given_name as "givenName", p.family_name as "familyName", h.name as "hostName", said.day, said.half
    from immersion.presences said
    join immersion.presences other on other.convention_id = said.convention_id and other.day = said.day and other.half = said.half
    join immersion.conventions c on c.id = said.convention_id
    join immersion.hosts h on h.id = c.host_id
    join people.published_persons p on p.id = c.person_id
    join around on around.id = p.canonical_id
    where said.said_by = 'host' and other.said_by = 'person'
      and (said.status = 'present') <> (other.status = 'present')
      and c.state in ('signed', 'ended early')
      and said.day <= coalesce(c.ended_on, c.to_day)
      and coalesce(c.ended_on, c.to_day) + ${MOST_LATE_DAYS}::integer >= ${on}
      and c.keeper_id = any(${own}::uuid[])
      and not exists (
        select
        from immersion.presences decided
        where decided.convention_id = said.convention_id and decided.day = said.day and decided.half = said.half
          and decided.said_by = 'referent'
      )
    order by said.day, said.half, c.id`)

export type Begun = Named & { fromDay: Day; lastDay: Day; timetable: Timetable; noted: readonly string[] }

/** Immersions of the people whom somebody accompanies, under way or just ended, and which half-days ('2026-06-02 am') somebody noted of each. */
export const begunAround = (db: Db, { mine, own, on }: Around): Promise<Begun[]> =>
  db.rows<Begun>(sql`
    with around as materialized (${aroundWhom(mine, writers, on)})
    select c.id as "conventionId", p.given_name as "givenName", p.family_name as "familyName", h.name as "hostName", c.from_day as "fromDay",
      coalesce(c.ended_on, c.to_day) as "lastDay", c.terms -> 'timetable' as timetable,
      array(
        select distinct n.day || ' ' || n.half
        from immersion.presences n
        where n.convention_id = c.id
      ) as noted
    from immersion.conventions c
    join immersion.hosts h on h.id = c.host_id
    join people.published_persons p on p.id = c.person_id
    join around on around.id = p.canonical_id
    where c.state in ('signed', 'ended early')
      and c.from_day < ${on}
      and coalesce(c.ended_on, c.to_day) + ${MOST_LATE_DAYS}::integer >= ${on}
      and c.keeper_id = any(${own}::uuid[])
    order by "lastDay", c.id`)
