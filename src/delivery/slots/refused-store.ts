import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { OrderSource } from '../order.ts'
import type { NoSlot } from './no-slot.ts'
import type { HubId, OrderId } from '../ids.ts'

/** A slot that somebody wanted and the bikes could not keep. */
export type RefusedSlot = {
  wishId: OrderId
  hubId: HubId
  day: Day
  from: Date
  to: Date
  source: OrderSource
  why: NoSlot
}

/** Keeps slots that were refused: one line for each slot of a wish, the first reason told. */
export async function noteRefusedSlots(tx: Tx, refused: readonly RefusedSlot[], at: Date): Promise<void> {
  if (refused.length === 0) return
  await tx.run(sql`
    insert into delivery.refused_slots (
      wish_id, hub_id, day, slot_from, slot_to, source, limit_kind, about, refused_at
    )
    select r."wishId", r."hubId", r.day, r."from", r."to", r.source, r.why ->> 'limit', r.why - 'limit', ${at}
    from jsonb_to_recordset(${JSON.stringify(refused)}::jsonb) as r (
      "wishId" uuid, "hubId" uuid, day date, "from" timestamptz, "to" timestamptz, source text, why jsonb
    )
    on conflict do nothing`)
}

/** Refused slots between two days, by reason: how many wishes met each. For the figures of the hub. */
export async function refusedBetween(
  db: Db,
  hubId: HubId,
  from: Day,
  to: Day,
): Promise<{ limit: NoSlot['limit']; wishes: number }[]> {
  return db.rows(sql`
    select limit_kind as "limit", count(distinct wish_id) as wishes
    from delivery.refused_slots
    where hub_id = ${hubId} and day between ${from} and ${to}
    group by limit_kind
    order by wishes desc, limit_kind`)
}
