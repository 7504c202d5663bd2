import { sql, type Db } from '#platform/db'
import type { ProductId } from '#market'
import type { PaymentId } from '#payments'
import type { OrderState } from '../order.ts'

/** What customers who are paying hold of a product, as this room knows it; the stock of the market says the same. */
export async function reservedNow(db: Db, productId: ProductId): Promise<number> {
  const row = await db.row<{ held: number }>(sql`
    select coalesce(sum(quantity), 0)::integer as held
    from orders.reservations
    where product_id = ${productId} and ended is null`)
  return row?.held ?? 0
}

/** Products whose reserved stock is not the sum of what orders hold: none, always. */
export const brokenReservations = (db: Db, stocks: readonly { productId: ProductId; reserved: number }[]) =>
  db.rows<{ productId: ProductId; reserved: number; held: number }>(sql`
    select s."productId", s.reserved, coalesce(r.held, 0)::integer as held
    from jsonb_to_recordset(${JSON.stringify(stocks)}::jsonb) as s ("productId" uuid, reserved integer)
    left join (
      select product_id, sum(quantity) as held
      from orders.reservations
      where ended is null
      group by product_id
    ) r on r.product_id = s."productId"
    where s.reserved <> coalesce(r.held, 0)`)

export async function wantedProducts(db: Db): Promise<ProductId[]> {
  const rows = await db.rows<{ id: ProductId }>(
    sql`select distinct product_id as id from orders.reservations`,
  )
  return rows.map((one) => one.id)
}

/** How much of each product orders that stand have bought. */
export async function soldByOrders(db: Db): Promise<Map<string, number>> {
  const rows = await db.rows<{ productId: ProductId; sold: number }>(sql`
    select r.product_id as "productId", sum(r.quantity)::integer as sold
    from orders.reservations r
    join orders.orders o on o.id = r.order_id
    where r.ended = 'sold' and o.state <> 'cancelled'
    group by r.product_id`)
  return new Map(rows.map((one) => [one.productId, one.sold]))
}

type Stated = { id: PaymentId; reference: string; state: OrderState; finalCents: number }

export const statesOfOrders = (db: Db): Promise<Stated[]> =>
  db.rows<Stated>(sql`
    select o.id, o.reference, o.state, sum(l.final_cents)::integer as "finalCents"
    from orders.orders o
    join orders.lines l on l.order_id = o.id
    group by o.id
    order by o.reference`)
