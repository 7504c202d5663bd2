import { sql, type Db } from '#platform/db'
import type { PersonId } from '#people'
import type { OrderId, GestureId } from '../ids.ts'

type Announced = { name: string; orderId: OrderId; gestureId: GestureId; courierId: PersonId }

/** What was announced of these orders, in order: for tests of the courier's verbs. */
export const factsOf = (db: Db, orderIds: readonly OrderId[]): Promise<Announced[]> =>
  db.rows<Announced>(sql`
    select name, payload ->> 'orderId' as "orderId", payload ->> 'gestureId' as "gestureId", payload ->> 'courierId' as "courierId"
    from facts.facts
    where payload ->> 'orderId' = any(${orderIds})
    order by id`)
