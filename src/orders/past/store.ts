import { sql, type Db } from '#platform/db'
import type { OrderId } from '#delivery'
import type { Day } from '#platform/time'
import type { OrderMode, OrderState } from '../order.ts'

/** An order as its customer finds it again: no name, no address. */
export type PastOrder = {
  id: OrderId
  reference: string
  secret: string
  state: OrderState
  mode: OrderMode
  day: Day
  slotFrom: Date
  slotTo: Date
  totalCents: number
  follow: string | null
  shops: string[]
  goods: string[]
  /** Something of it did not come as it was ordered. */
  modified: boolean
}

/** Nobody has so many in three months; past it, the oldest are not searched. */
const MOST = 500

/** The orders that bear one of these telephones or e-mails, paid or still to be paid, the newest first. */
export const ordersOfReaches = (db: Db, reaches: readonly string[]): Promise<PastOrder[]> =>
  db.rows<PastOrder>(sql`
    select o.id, o.reference, o.secret, o.state, o.mode, o.day, o.slot_from as "slotFrom", o.slot_to as "slotTo",
      o.goods_cents + o.delivery_cents as "totalCents", o.follow,
      array(select s.merchant_name from orders.shares s where s.order_id = o.id order by s.merchant_name) as shops,
      array(select l.name from orders.lines l where l.order_id = o.id order by l.name) as goods,
      exists (
        select 1
        from orders.lines l
        where l.order_id = o.id and o.state <> 'cancelled'
          and (l.final_cents <> l.ceiling_cents or l.final_quantity <> l.quantity or l.state = 'replaced')
      ) as modified
    from orders.orders o
    where (o.phone = any(${reaches}::text[]) or o.email = any(${reaches}::text[]))
      and (o.confirmed_at is not null or o.state in ('reserving', 'to pay'))
    order by o.ordered_at desc, o.id
    limit ${MOST}`)

/** True when an order bears this telephone or e-mail. */
export const isBuyer = async (db: Db, reach: string): Promise<boolean> =>
  (await db.row(sql`
    select 1
    from orders.orders o
    where o.phone = ${reach} or o.email = ${reach}
    limit 1`)) !== undefined
