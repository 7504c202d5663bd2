import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { Ended } from '../order.ts'
import { onBike } from '../gestures/door.ts'
import type { PlaceId, OrderId } from '../ids.ts'

/** A delivery that a place asked for, for its list. */
export type Requested = {
  id: string
  reference: string
  recipientName: string
  address: string
  day: Day
  slotFrom: Date
  slotTo: Date
  cancelledAt: Date | null
  ended: Ended['how'] | null
  endedAt: Date | null
  collected: boolean
}

const requested = sql`
  o.id, o.reference, o.recipient_name as "recipientName", o.address, o.day, o.slot_from as "slotFrom", o.slot_to as "slotTo",
  o.cancelled_at as "cancelledAt", o.ended, o.ended_at as "endedAt",
  ${onBike()} as collected`

/** What these places asked for, the latest first: those that hold `search`, before the one whose id is given. */
export async function requestsOf(
  db: Db,
  placeIds: readonly PlaceId[],
  { search = '', before = null, limit }: { search?: string; before?: OrderId | null; limit: number },
): Promise<Requested[]> {
  return db.rows<Requested>(sql`
    select ${requested}
    from delivery.orders o
    where o.asked_by_place = any(${placeIds})
      and (${search} = '' or strpos(lower(o.recipient_name || ' ' || o.address || ' ' || o.reference), lower(${search})) > 0)
      and (${before}::uuid is null or (o.announced_at, o.id) < (
        select b.announced_at, b.id from delivery.orders b where b.id = ${before} and b.asked_by_place = any(${placeIds})))
    order by o.announced_at desc, o.id desc
    limit ${limit}`)
}

/** What these places have asked for on a day. */
export async function requestsOn(db: Db, placeIds: readonly PlaceId[], day: Day): Promise<Requested[]> {
  return db.rows<Requested>(sql`
    select ${requested}
    from delivery.orders o
    where o.asked_by_place = any(${placeIds}) and o.day = ${day} and o.cancelled_at is null
    order by o.slot_from, o.id`)
}
