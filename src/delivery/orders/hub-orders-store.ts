import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import { onBike } from '../gestures/door.ts'
import type { Ended } from '../order.ts'
import type { HubId, OrderId } from '../ids.ts'

/** An order of a hub, for its list. */
export type HubOrder = {
  id: OrderId
  reference: string
  recipientName: string
  address: string
  day: Day
  slotFrom: Date
  slotTo: Date
  askedBy: string | null
  cancelled: boolean
  held: boolean
  ended: Ended['how'] | null
  collected: boolean
}

/** The orders of a hub, the latest first: those that hold every word of `search`, before the one whose id is given. */
export async function ordersOfHub(
  db: Db,
  hubId: HubId,
  { search, before, limit }: { search: string; before: OrderId | null; limit: number },
): Promise<HubOrder[]> {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return db.rows<HubOrder>(sql`
    select
      o.id, o.reference, o.recipient_name as "recipientName", o.address, o.day, o.slot_from as "slotFrom", o.slot_to as "slotTo",
      p.name as "askedBy", o.cancelled_at is not null as cancelled, o.confirmed_at is null as held, o.ended, ${onBike()} as collected
    from delivery.orders o
    left join delivery.places p on p.id = o.asked_by_place
    where o.hub_id = ${hubId}
      and (
        select coalesce(bool_and(
          strpos(
            lower(concat_ws(' ', o.recipient_name, o.address, o.town, o.reference, replace(o.phone, ' ', ''), o.phone, p.name)), w) > 0), true)
        from unnest(${words}::text[]) w)
      and (${before}::uuid is null or (o.announced_at, o.id) < (
        select b.announced_at, b.id from delivery.orders b where b.id = ${before} and b.hub_id = ${hubId}))
    order by o.announced_at desc, o.id desc
    limit ${limit}`)
}
