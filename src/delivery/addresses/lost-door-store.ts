import { sql, type Db } from '#platform/db'
import { parisDay, type Day } from '#platform/time'
import type { HubId, PlaceId, OrderId } from '../ids.ts'

/** An order that no bike can be sent to: its door is nowhere on the map. */
export type LostDoor = {
  id: OrderId
  reference: string
  address: string
  postcode: string
  town: string
  day: Day
}

/** Doors to place, from today on, the most urgent first. */
export async function lostDoors(db: Db, hubId: HubId, now: Date): Promise<LostDoor[]> {
  return db.rows<LostDoor>(sql`
    select id, reference, address, postcode, town, day
    from delivery.orders
    where hub_id = ${hubId} and day >= ${parisDay(now)} and latitude is null and cancelled_at is null and ended is null
      and forgotten_at is null
    order by day, slot_from, id
    limit 50`)
}

export async function countLost(db: Db, hubId: HubId, now: Date): Promise<number> {
  const row = await db.row<{ count: number }>(sql`
    select count(*) as count
    from delivery.orders
    where hub_id = ${hubId} and day >= ${parisDay(now)} and latitude is null and cancelled_at is null and ended is null
      and forgotten_at is null`)
  return row?.count ?? 0
}

/** The days to come whose plan counts with this place. */
export async function plannedDaysOf(db: Db, placeId: PlaceId, now: Date): Promise<Day[]> {
  const rows = await db.rows<{ day: Day }>(sql`
    select distinct o.day
    from delivery.orders o
    join delivery.pickups k on k.order_id = o.id
    join delivery.plans n on n.hub_id = o.hub_id and n.day = o.day
    where k.place_id = ${placeId} and o.day >= ${parisDay(now)} and o.cancelled_at is null and o.ended is null
    order by o.day`)
  return rows.map(({ day }) => day)
}
