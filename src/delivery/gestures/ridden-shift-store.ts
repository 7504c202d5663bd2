import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { HubId, OrderId, ShiftId } from '../ids.ts'
import type { PersonId } from '#people'

/** A shift, and everybody who was given it, even when it went to somebody else since. */
export type RiddenShift = { id: ShiftId; hubId: HubId; day: Day; couriers: PersonId[] }

/** Holds these shifts until the transaction ends: what several telephones send about one round comes one after the other. */
export async function lockShifts(tx: Tx, ids: readonly ShiftId[]): Promise<RiddenShift[]> {
  await tx.rows(sql`
    select id
    from delivery.shifts
    where id = any(${ids})
    order by id
    for no key update`)
  return tx.rows<RiddenShift>(sql`
    select
      s.id, s.hub_id as "hubId", s.day,
      array(select c.courier_id from delivery.shift_couriers c where c.shift_id = s.id) as couriers
    from delivery.shifts s
    where s.id = any(${ids})`)
}

/** The orders that were on this round in any version of its plan: a plan that changed does not undo what was ridden before. */
export async function ordersEverOn(db: Db, { id, hubId, day }: RiddenShift): Promise<Set<string>> {
  const rows = await db.rows<{ orderId: OrderId }>(sql`
    select distinct o.id as "orderId"
    from delivery.plans p,
      jsonb_array_elements(p.plan -> 'bikes') b,
      jsonb_array_elements(b -> 'stops') s,
      jsonb_array_elements_text(coalesce(s -> 'orders', jsonb_build_array(s -> 'order'))) o (id)
    where p.hub_id = ${hubId} and p.day = ${day} and b ->> 'bike' = ${id} and o.id is not null`)
  return new Set(rows.map((one) => one.orderId))
}
