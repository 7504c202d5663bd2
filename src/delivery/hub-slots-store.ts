import { sql, type Db, type Tx } from '#platform/db'
import type { Slot } from './hub.ts'
import type { HubId } from './ids.ts'

/** The hours offered, in the order of the week. */
export async function slotsOfHub(db: Db, hubId: HubId): Promise<Slot[]> {
  return db.rows<Slot>(sql`
    select weekday, from_clock as "from", to_clock as "to"
    from delivery.slots
    where hub_id = ${hubId}
    order by weekday, from_clock`)
}

export async function replaceSlots(tx: Tx, hubId: HubId, slots: readonly Slot[]): Promise<void> {
  await tx.run(sql`delete from delivery.slots where hub_id = ${hubId}`)
  await tx.run(sql`
    insert into delivery.slots (hub_id, weekday, from_clock, to_clock)
    select ${hubId}, s.weekday, s."from", s."to"
    from jsonb_to_recordset(${JSON.stringify(slots)}::jsonb) as s (weekday integer, "from" text, "to" text)`)
}
