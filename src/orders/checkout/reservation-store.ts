import { sql, type Db, type Tx } from '#platform/db'
import type { ProductId, LotId } from '#market'
import type { OrderId } from '#delivery'
import type { PaymentId } from '#payments'
import type { BasketId } from '../ids.ts'

export type Reservation = {
  productId: ProductId
  lotId: LotId | null
  quantity: number
  ended: 'sold' | 'released' | null
}

/** What an order holds, or held. */
export const reservationsOf = (db: Db, orderId: OrderId): Promise<Reservation[]> =>
  db.rows<Reservation>(sql`
    select product_id as "productId", lot_id as "lotId", quantity, ended
    from orders.reservations
    where order_id = ${orderId}
    order by product_id`)

/** What was held is free again. */
export async function endReservations(tx: Tx, orderId: OrderId, at: Date): Promise<void> {
  await tx.run(sql`
    update orders.reservations
    set ended = 'released', ended_at = ${at}
    where order_id = ${orderId} and ended is null`)
}

/** Held again, with the lots of now, for an order that was paid late. */
export async function holdAgain(
  tx: Tx,
  orderId: OrderId,
  taken: readonly { productId: ProductId; lotId: LotId | null }[],
): Promise<void> {
  await tx.run(sql`
    with lots as (
      select product_id, lot_id
      from unnest(${taken.map((one) => one.productId)}::uuid[], ${taken.map((one) => one.lotId)}::uuid[])
        as t (product_id, lot_id)
    ),
    again as (
      update orders.reservations r
      set ended = null, ended_at = null, lot_id = l.lot_id
      from lots l
      where r.order_id = ${orderId} and r.product_id = l.product_id
    )
    update orders.lines l
    set lot_id = t.lot_id
    from lots t
    where l.order_id = ${orderId} and l.product_id = t.product_id`)
}

/** Orders whose time to pay is over, the oldest first. */
export const heldPast = (db: Db, now: Date): Promise<{ id: PaymentId }[]> =>
  db.rows<{ id: PaymentId }>(sql`
    select id
    from orders.orders
    where state in ('reserving', 'to pay') and expires_at <= ${now}
    order by expires_at
    limit 500`)

/** True when the same basket became another order since, that is paid or may be. */
export async function hasNewer(
  db: Db,
  { id, basketId, orderedAt }: { id: OrderId; basketId: BasketId | null; orderedAt: Date },
): Promise<boolean> {
  const row = await db.row<{ one: number }>(sql`
    select 1 as one
    from orders.orders
    where basket_id = ${basketId} and id <> ${id} and ordered_at >= ${orderedAt}
      and state not in ('lapsed', 'cancelled')
    limit 1`)
  return row !== undefined
}
