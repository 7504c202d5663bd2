import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { ConventionId } from '../ids.ts'
import type { Half } from '../convention/door.ts'
import type { Presence, Sayer, Status } from './presence.ts'

/** What was said of each half-day of a convention. */
export const presencesOf = (db: Db, id: ConventionId): Promise<Presence[]> =>
  db.rows<Presence>(sql`
    select day, half, status, said_by as "saidBy", said_at as "saidAt"
    from immersion.presences
    where convention_id = ${id}
    order by day, half`)

type Said = { day: Day; half: Half; status: Status; saidBy: Sayer; at: Date }

/** Written over what somebody of less weight said; gives whether it changed anything. */
export async function savePresence(
  tx: Tx,
  id: ConventionId,
  { day, half, status, saidBy, at }: Said,
  over: readonly Sayer[],
): Promise<boolean> {
  const written = await tx.run(sql`
    insert into immersion.presences (convention_id, day, half, status, said_by, said_at)
    values (${id}, ${day}, ${half}, ${status}, ${saidBy}, ${at})
    on conflict (convention_id, day, half) do update
    set status = excluded.status, said_by = excluded.said_by, said_at = excluded.said_at
    where presences.said_by = any(${over}::text[])
      and (presences.status, presences.said_by) is distinct from (excluded.status, excluded.said_by)`)
  return written > 0
}
