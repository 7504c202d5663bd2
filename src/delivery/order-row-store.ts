import { sql } from '#platform/db'
import type { Day } from '#platform/time'
import type { CancelCode, CancelReason } from './cancellation.ts'
import { doorIn, type DoorRow } from './door-row.ts'
import type { Ended, Order, Standing } from './order.ts'
import type { Pickup } from './pickup.ts'
import type { HubId, OrderId, PlaceId, GestureId } from './ids.ts'

const pickups = sql`
  select jsonb_agg(
    jsonb_build_object(
      'placeId', p.place_id, 'readyAt', p.ready_at, 'weight_g', p.weight_g, 'volume_ml', p.volume_ml, 'cold', p.cold,
      'heaviestParcel_g', p.heaviest_parcel_g,
      'goods', coalesce((
        select jsonb_agg(
          jsonb_build_object(
            'label', g.label, 'quantity', g.quantity, 'weight_g', g.weight_g, 'cold', g.cold, 'adultsOnly', g.adults_only)
          order by g.line)
        from delivery.goods g
        where g.order_id = p.order_id and g.n = p.n), '[]'::jsonb))
    order by p.n)
  from delivery.pickups p
  where p.order_id = o.id`

/** What is read of an order `o`, with all that is collected for it. */
export const orderColumns = sql`
  o.id, o.hub_id, o.reference, o.source, o.asked_by_place, o.recipient_name, o.phone, o.email, o.address, o.postcode, o.town,
  o.floor, o.lift, o.words, o.latitude, o.longitude, o.point_from, o.day, o.slot_from, o.slot_to, o.service_s, o.goods_cents,
  o.fee_cents, o.ordered_at, o.announced_at, o.follow, o.held_until, o.confirmed_at, o.cancelled_at, o.cancelled_why, o.cancelled_words,
  o.ended, o.ended_at, o.ended_by_gesture, (${pickups}) as pickups`

/** An order as the database has it. */
export type OrderRow = DoorRow & {
  id: OrderId
  hub_id: HubId
  reference: string
  source: Order['source']
  asked_by_place: PlaceId | null
  day: Day
  slot_from: Date
  slot_to: Date
  service_s: number
  goods_cents: number | null
  fee_cents: number | null
  ordered_at: Date
  announced_at: Date
  follow: string
  held_until: Date | null
  confirmed_at: Date | null
  cancelled_at: Date | null
  cancelled_why: CancelCode | null
  cancelled_words: string | null
  ended: Ended['how'] | null
  ended_at: Date | null
  ended_by_gesture: GestureId | null
  pickups: (Omit<Pickup, 'readyAt'> & { readyAt: string })[] | null
}

/** The row as an order. @throws when it contradicts itself. */
export function orderIn(row: OrderRow): Order {
  const { ended, ended_at, ended_by_gesture } = row
  return {
    id: row.id,
    hubId: row.hub_id,
    reference: row.reference,
    source: row.source,
    askedByPlace: row.asked_by_place,
    door: doorIn(row),
    day: row.day,
    slotFrom: row.slot_from,
    slotTo: row.slot_to,
    service_s: row.service_s,
    goodsCents: row.goods_cents,
    feeCents: row.fee_cents,
    orderedAt: row.ordered_at,
    announcedAt: row.announced_at,
    follow: row.follow,
    standing: standingIn(row),
    ended:
      ended && ended_at && ended_by_gesture
        ? { how: ended, at: ended_at, gestureId: ended_by_gesture }
        : null,
    pickups: (row.pickups ?? []).map((one) => ({ ...one, readyAt: new Date(one.readyAt) })),
  }
}

function standingIn(row: OrderRow): Standing {
  const { cancelled_at: at, confirmed_at: confirmedAt, held_until: until } = row
  if (at) return { state: 'cancelled', at, reason: reasonIn(row), confirmedAt }
  if (confirmedAt) return { state: 'confirmed', at: confirmedAt }
  if (until) return { state: 'held', until }
  throw new Error(`order ${row.id} is neither held, nor confirmed, nor cancelled`)
}

function reasonIn({ id, cancelled_why: code, cancelled_words: words }: OrderRow): CancelReason {
  if (code !== null && code !== 'other') return { code }
  if (code === 'other' && words !== null) return { code, words }
  throw new Error(`order ${id} is cancelled, and does not say why`)
}
