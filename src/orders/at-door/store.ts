import type { GestureId, OrderId, RefusedGoods } from '#delivery'
import type { ShareId } from '#payments'
import { sql, type Db, type Tx } from '#platform/db'
import type { LineId } from '../ids.ts'

/** A product that a door did not take, and why; `givenBackAt`: null while its courier may still take it back. */
export type RefusedLine = {
  lineId: LineId
  shareId: ShareId
  gestureId: GestureId
  why: RefusedGoods['why']
  refusedAt: Date
  givenBackAt: Date | null
}

/** What the door of an order did not take. */
export const refusedAtDoorOf = (db: Db, orderId: OrderId): Promise<RefusedLine[]> =>
  db.rows<RefusedLine>(sql`
    select r.line_id as "lineId", l.share_id as "shareId", r.gesture_id as "gestureId", r.why, r.refused_at as "refusedAt",
      r.given_back_at as "givenBackAt"
    from orders.refused_at_door r
    join orders.lines l on l.id = r.line_id
    where l.order_id = ${orderId}
    order by l.name collate "fr-x-icu", l.id`)

/** Notes it, unless it was given back already. */
export async function insertRefused(
  tx: Tx,
  one: Omit<RefusedLine, 'shareId' | 'givenBackAt'>,
): Promise<void> {
  await tx.run(sql`
    insert into orders.refused_at_door (line_id, gesture_id, why, refused_at)
    values (${one.lineId}, ${one.gestureId}, ${one.why}, ${one.refusedAt})
    on conflict (line_id) do update
    set gesture_id = excluded.gesture_id, why = excluded.why, refused_at = excluded.refused_at
    where refused_at_door.given_back_at is null`)
}

/** Its courier took it back before anything left. */
export async function deleteRefused(tx: Tx, gestureId: GestureId): Promise<void> {
  await tx.run(sql`
    delete from orders.refused_at_door where gesture_id = ${gestureId} and given_back_at is null`)
}

export async function markGivenBack(tx: Tx, lineIds: readonly LineId[], at: Date): Promise<void> {
  await tx.run(sql`
    update orders.refused_at_door
    set given_back_at = ${at}
    where line_id = any(${lineIds}::uuid[]) and given_back_at is null`)
}

/** Orders of which something was refused, and is not given back. */
export async function ordersToGiveBack(db: Db): Promise<OrderId[]> {
  const rows = await db.rows<{ id: OrderId }>(sql`
    select l.order_id as id
    from orders.refused_at_door r
    join orders.lines l on l.id = r.line_id
    where r.given_back_at is null
    group by l.order_id
    order by min(r.refused_at), l.order_id`)
  return rows.map(({ id }) => id)
}
