import { sql, type Tx } from '#platform/db'
import type { Day } from '#platform/time'

const erased = sql`buyer_name = '', phone = null, email = null, language = null, door = null, follow = null`

/** Takes who and where out of the orders of before that day; what was bought, and for how much, stays for the accounts. */
export const eraseBuyers = (tx: Tx, before: Day, at: Date): Promise<number> =>
  tx.run(sql`
    update orders.orders
    set ${erased}, person_id = null, forgotten_at = ${at}
    where day < ${before} and forgotten_at is null`)

/** The same for orders that nobody paid for, as soon as their basket is forgotten. */
export const eraseUnpaid = (tx: Tx, before: Date, at: Date): Promise<number> =>
  tx.run(sql`
    update orders.orders
    set ${erased}, person_id = null, forgotten_at = ${at}
    where state in ('lapsed', 'cancelled') and paid_at is null and ordered_at < ${before} and forgotten_at is null`)

/** What a customer gave up is signed with their name: it goes with it. */
export const eraseSigned = (tx: Tx): Promise<number> =>
  tx.run(sql`
    delete from orders.kept k
    using orders.orders o
    where o.id = k.order_id and o.forgotten_at is not null and k.about = 'withdrawal'`)
