import { sql, type Db } from '#platform/db'
import type { PersonId } from '#people'
import type { OrderId, GestureId, ShiftId, BikeId } from '../ids.ts'

type Announced = { name: string; orderId: OrderId; gestureId: GestureId; courierId: PersonId }

/** What was announced of these orders, in order: for tests of the courier's verbs. */
export const factsOf = (db: Db, orderIds: readonly OrderId[]): Promise<Announced[]> =>
  db.rows<Announced>(sql`
    select name, payload ->> 'orderId' as "orderId", payload ->> 'gestureId' as "gestureId", payload ->> 'courierId' as "courierId"
    from facts.facts
    where payload ->> 'orderId' = any(${orderIds})
    order by id`)

type ToldRides = { bikeId: BikeId; rides: { courierId: PersonId; from: string; to: string }[] }

/** What was announced of a round, in order. */
export const factsOfRound = (db: Db, shiftId: ShiftId): Promise<{ name: string; payload: ToldRides }[]> =>
  db.rows(sql`
    select name, payload
    from facts.facts
    where name in ('round ridden', 'round resumed') and payload ->> 'shiftId' = ${shiftId}
    order by id`)
