import { addDays, parisInstant, type Day } from '#platform/time'
import { coldest } from '../cold.ts'
import { usualHours } from '../fleet/open-hub.ts'
import type { Order } from '../order.ts'
import { ML_PER_G, type Pickup } from '../pickup.ts'
import { idOf, seededHub, seededPlaces } from './seeded-town.ts'
import { seededDoors, seededGoods } from './seeded-doors.ts'
import type { OrderId } from '../ids.ts'

/** The orders of a day, by number: `orderId('today', 3)`. */
export const seededOrderId = (day: 'yesterday' | 'today' | 'tomorrow', n: number): OrderId =>
  idOf({ yesterday: 'b4', today: 'b5', tomorrow: 'b6' }[day], n)

/** An order of the demo. */
export function orderFor(
  when: 'yesterday' | 'today' | 'tomorrow',
  day: Day,
  n: number,
  orderedOn: Day = addDays(day, -1),
): Order {
  const { from, to } = usualHours[n % usualHours.length] ?? usualHours[0]
  const door = seededDoors[(n - 1) % seededDoors.length]
  if (!door) throw new Error('no door')
  const slotFrom = parisInstant(day, from)
  const readyAt = new Date(slotFrom.getTime() - 30 * 60_000)
  const shops = [...new Set([0, n % 6, (n * 5 + 2) % 6].slice(0, 1 + (n % 3)))]
  const orderedAt = parisInstant(orderedOn, `1${n % 8}:2${n % 6}`)
  return {
    id: seededOrderId(when, n),
    hubId: seededHub.id,
    reference: `L${day.slice(2).replaceAll('-', '')}-${String(n).padStart(3, '0')}`,
    source: 'request',
    askedByPlace: seededPlaces[shops.at(-1) ?? 0]?.id ?? null,
    door,
    day,
    slotFrom,
    slotTo: parisInstant(day, to),
    service_s: 180,
    goodsCents: 1500 + n * 320,
    feeCents: n % 3 ? 390 : 0,
    orderedAt,
    announcedAt: orderedAt,
    follow: `demo-${when}-${String(n).padStart(3, '0')}-suivre-sa-livraison`,
    standing: { state: 'confirmed', at: orderedAt },
    ended: null,
    pickups: shops.map((shop) => pickupAt(shop, readyAt)),
  }
}

function pickupAt(shop: number, readyAt: Date): Pickup {
  const goods = (seededGoods[shop] ?? []).map(([label, quantity, weight_g, cold]) => ({
    label,
    quantity,
    weight_g,
    cold,
    adultsOnly: false,
  }))
  const weight_g = goods.reduce((sum, one) => sum + one.weight_g, 0)
  return {
    placeId: seededPlaces[shop]?.id ?? null,
    readyAt,
    weight_g,
    volume_ml: Math.ceil(weight_g * ML_PER_G),
    cold: coldest(goods.map((one) => one.cold)),
    heaviestParcel_g: Math.max(...goods.map((one) => one.weight_g)),
    goods,
  }
}
