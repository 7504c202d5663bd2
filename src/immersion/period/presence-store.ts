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

type SaidWord = Pick<Presence, 'day' | 'half' | 'status' | 'saidBy'>
export type Begun = Named & { fromDay: Day; lastDay: Day; timetable: Timetable; said: readonly SaidWord[] }

/** Immersions of the people whom somebody accompanies, under way or just ended, and what each said of each half-day. */
export const begunAround = (db: Db, { mine, own, on }: Around): Promise<Begun[]> =>
  db.rows<Begun>(sql`
    with around as materialized (${aroundWhom(mine, writers, on)})
    select c.id as "conventionId", p.given_name as "givenName", p.family_name as "familyName", h.name as "hostName", c.from_day as "fromDay",
      coalesce(c.ended_on, c.to_day) as "lastDay", c.terms -> 'timetable' as timetable,
      coalesce((
        select jsonb_agg(jsonb_build_object('day', n.day, 'half', n.half, 'status', n.status, 'saidBy', n.said_by))
        from immersion.presences n
        where n.convention_id = c.id
      ), '[]') as said
    from immersion.conventions c
    join immersion.hosts h on h.id = c.host_id
    join people.published_persons p on p.id = c.person_id
    join around on around.id = p.canonical_id
    where c.state in ('signed', 'ended early')
      and c.from_day <= ${on}
      and coalesce(c.ended_on, c.to_day) + ${MOST_LATE_DAYS}::integer >= ${on}
      and c.keeper_id = any(${own}::uuid[])
    order by "lastDay", c.id`)
