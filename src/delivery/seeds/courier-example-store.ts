import { sql, type Db } from '#platform/db'

type Announced = { name: string; orderId: string; gestureId: string; courierId: string }

/** What was announced of these orders, in order: for tests of the courier's verbs. */
export const factsOf = (db: Db, orderIds: readonly string[]): Promise<Announced[]> =>
  db.rows<Announced>(sql`
    select name, payload ->> 'orderId' as "orderId", payload ->> 'gestureId' as "gestureId", payload ->> 'courierId' as "courierId"
    from facts.facts
    where payload ->> 'orderId' = any(${orderIds})
    order by id`)
