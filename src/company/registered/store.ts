import { sql, type Db, type Tx } from '#platform/db'
import type { Registered } from '../events/door.ts'
import type { EventId, RegistrationId } from '../ids.ts'

/** What somebody said, by the address that only they have. */
export const readRegistration = (
  db: Db,
  eventId: EventId,
  id: RegistrationId,
): Promise<Registered | undefined> =>
  db.row<Registered>(sql`
    select name, people, withdrawn_at as "withdrawnAt"
    from company.registrations
    where event_id = ${eventId} and id = ${id}`)

/** Nothing once the day has begun, was held or is cancelled; nothing twice. */
export async function markWithdrawn(tx: Tx, eventId: EventId, id: RegistrationId, at: Date): Promise<void> {
  await tx.run(sql`
    update company.registrations r
    set withdrawn_at = ${at}
    from company.events e
    where r.event_id = ${eventId} and r.id = ${id} and r.withdrawn_at is null and e.id = r.event_id
      and e.starts_at > ${at} and e.held_at is null and e.cancelled_at is null`)
}
