import { sql, type Sql, type Tx } from '#platform/db'
import type { ProductId, LotId } from '#market'
import type { OrderId } from '#delivery'
import type { Order } from '../order.ts'

export type Held = { productId: ProductId; lotId: LotId | null; quantity: number }

/**
 * The money is there: all that it changes is written in one question. The order is confirmed, its story says that it was paid and confirmed, its
 * basket makes another order next and loses what was ordered (what was put there since stays), and its reservations end as sold.
 * @returns what was held for it, to be sold out of the stock.
 */
export const writeConfirmed = (
  tx: Tx,
  { id, basketId, orderedAt }: Pick<Order, 'id' | 'basketId' | 'orderedAt'>,
  { follow, nextOrderId, at }: { follow: string | null; nextOrderId: OrderId; at: Date },
): Promise<Held[]> =>
  tx.rows<Held>(sql`
    with paid as (
      update orders.orders
      set state = 'confirmed', paid_at = ${at}, confirmed_at = ${at}, follow = ${follow}, ended_at = null
      where id = ${id}
    ),
    told as (
      insert into orders.story (order_id, what, at)
      values (${id}, 'paid', ${at}), (${id}, 'confirmed', ${at})
    ),
    renewed as (
      update orders.baskets
      set order_id = ${nextOrderId}
      where id = ${basketId} and order_id = ${id}
      returning id
    ),
    emptied as (
      delete from orders.basket_lines
      where basket_id in (select id from renewed) and added_at <= ${orderedAt}
    )
    update orders.reservations
    set ended = 'sold', ended_at = ${at}
    where order_id = ${id} and ended is null
    returning product_id as "productId", lot_id as "lotId", quantity`)

/** What confirms each of these that is not confirmed yet: a query that gives `payload` and `key`, for jobs. */
export const unconfirmed = (paid: readonly { id: string; late: boolean }[]): Sql => sql`
  select jsonb_build_object('id', p.id, 'late', p.late)::json as payload, 'confirm-paid ' || p.id as key
  from jsonb_to_recordset(${JSON.stringify(paid)}::jsonb) as p (id uuid, late boolean)
  join orders.orders o on o.id = p.id
  where o.confirmed_at is null`
