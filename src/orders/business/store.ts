import { sql, type Db, type Tx } from '#platform/db'
import type { OrderId } from '#delivery'
import { businessSchema, type Business } from './business.ts'
import type { BasketId } from '../ids.ts'

type Row = { business: unknown }

const businessIn = (row: Row | undefined): Business | null =>
  row?.business ? businessSchema.parse(row.business) : null

/** Who a basket is bought for; null for oneself. */
export const businessOfBasket = async (db: Db, id: BasketId): Promise<Business | null> =>
  businessIn(await db.row<Row>(sql`select business from orders.basket_businesses where basket_id = ${id}`))

/** Says it, or takes it back. */
export async function saveBusinessOfBasket(
  tx: Tx,
  id: BasketId,
  business: Business | null,
  at: Date,
): Promise<void> {
  if (business)
    await tx.run(sql`
      insert into orders.basket_businesses (basket_id, business, said_at)
      values (${id}, ${JSON.stringify(business)}::jsonb, ${at})
      on conflict (basket_id) do update
      set business = excluded.business, said_at = excluded.said_at`)
  else await tx.run(sql`delete from orders.basket_businesses where basket_id = ${id}`)
}

/** Who an order was bought for, as it was last said; null for oneself. */
export const businessOfOrder = async (db: Db, id: OrderId): Promise<Business | null> =>
  businessIn(
    await db.row<Row>(sql`
      select business
      from orders.order_businesses
      where order_id = ${id}
      order by id desc
      limit 1`),
  )

export async function insertBusiness(
  tx: Tx,
  id: OrderId,
  business: Business | null,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into orders.order_businesses (order_id, business, said_at)
    values (${id}, ${business && JSON.stringify(business)}::jsonb, ${at})`)
}

/** Forgets who orders were bought for, once their buyers are forgotten. */
export const forgetBusinesses = (tx: Tx): Promise<number> =>
  tx.run(sql`
    delete from orders.order_businesses b
    where exists (
      select 1
      from orders.orders o
      where o.id = b.order_id and o.forgotten_at is not null
    )`)
