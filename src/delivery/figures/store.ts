import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { CountedDay, CountedOrder } from './counted.ts'
import type { HubId, OrderId, PlaceId } from '../ids.ts'

/** The orders of a hub between two days, as the figures count them: whoever did not pay in time ordered nothing. */
export async function countedOrders(db: Db, hubId: HubId, from: Day, to: Day): Promise<CountedOrder[]> {
  return db.rows<CountedOrder>(sql`
    select
      o.day, o.ended, o.ended_at as "endedAt", o.slot_from as "slotFrom", o.slot_to as "slotTo",
      coalesce((select sum(p.weight_g) from delivery.pickups p where p.order_id = o.id), 0) as weight_g,
      case when o.cancelled_at is null then 'no' else 'yes' end as cancelled
    from delivery.orders o
    where o.hub_id = ${hubId} and o.day between ${from} and ${to} and o.confirmed_at is not null
    order by o.day, o.id`)
}

/** What the last plan of each day rode. */
export async function countedDays(db: Db, hubId: HubId, from: Day, to: Day): Promise<CountedDay[]> {
  return db.rows<CountedDay>(sql`
    select distinct on (p.day)
      p.day, p.distance_m, jsonb_array_length(p.plan -> 'bikes') as bikes
    from delivery.plans p
    where p.hub_id = ${hubId} and p.day between ${from} and ${to}
    order by p.day, p.version desc`)
}

/** Cold goods of delivered orders: which order, from which place, and how they must be kept. */
export type ColdPickup = {
  orderId: OrderId
  placeId: PlaceId | null
  day: Day
  cold: 'le8' | 'le4' | 'le2' | 'frozen'
}

export async function coldPickups(db: Db, hubId: HubId, from: Day, to: Day): Promise<ColdPickup[]> {
  return db.rows<ColdPickup>(sql`
    select p.order_id as "orderId", p.place_id as "placeId", o.day, p.cold
    from delivery.pickups p
    join delivery.orders o on o.id = p.order_id
    where o.hub_id = ${hubId} and o.day between ${from} and ${to} and p.cold <> 'ambient' and o.ended = 'delivered'`)
}
