import { insertMembership, onlyNamed, registerPerson, cast, seededOrganisations } from '#people'
import { planBikeDay } from '#planner'
import type { Db } from '#platform/db'
import { addDays, dayOf, parisDay, parisInstant, type Day } from '#platform/time'
import { coldest } from '../cold.ts'
import { bikeDayOf } from '../plan/day-of-bikes.ts'
import { readDay } from '../plan/day-store.ts'
import { replaceSlots, saveHub } from '../hub-store.ts'
import type { Shift } from '../hub.ts'
import { keepPlan } from '../plan/keep-plan.ts'
import { usualHours, usualSlots } from '../fleet/open-hub.ts'
import { insertOrder } from '../order-write-store.ts'
import { ML_PER_G, type Order, type Pickup } from '../order.ts'
import { learnStreet, savePlace } from '../place-store.ts'
import { idOf, seededBikes, seededDoors, seededGoods, seededHub, seededPlaces } from './seeded-town.ts'
import { saveBike, saveShift } from '../shift-store.ts'
import { seedRequests } from './requests.ts'
import { seedRidden } from './ridden.ts'

const memberId = (id: string) => cast.find((one) => one.id === id)?.personId ?? ''
const couriers = [memberId('yanis'), idOf('b3', 2), idOf('b3', 3)]

/** From when to when each bike rides. */
const ridden = [
  ['09:00', '14:15'],
  ['13:30', '18:30'],
  ['09:15', '17:00'],
] as const

/** The orders of a day, by number: `orderId('today', 3)`. */
export const seededOrderId = (day: 'yesterday' | 'today' | 'tomorrow', n: number): string =>
  idOf({ yesterday: 'b4', today: 'b5', tomorrow: 'b6' }[day], n)

/** A hub, three bikes, six shops; yesterday's rounds done, today's planned (and ridden, after noon), tomorrow's to plan. */
export async function seedDelivery(tx: Db, now: Date): Promise<void> {
  const today = parisDay(now)
  await seedTown(tx, now)
  await seedDay(tx, 'yesterday', addDays(today, -1), 16)
  await seedDay(tx, 'today', today, 20)
  await seedDay(tx, 'tomorrow', addDays(today, 1), 11)
  await seedPlan(tx, addDays(today, -1))
  await seedPlan(tx, today)
  await seedRidden(tx, 'yesterday', addDays(today, -1), now)
  // opened in the afternoon, a demo shows rounds that were ridden, not bikes that are hours late
  if (now > parisInstant(today, '12:00')) await seedRidden(tx, 'today', today, now)
  await seedRequests(tx, addDays(today, -1), now)
}

async function seedTown(tx: Db, now: Date): Promise<void> {
  await saveHub(tx, seededHub, now)
  await replaceSlots(tx, seededHub.id, usualSlots)
  for (const bike of seededBikes) await saveBike(tx, bike)
  for (const place of seededPlaces) await savePlace(tx, place, now)
  for (const door of [...seededDoors, ...seededPlaces])
    if (door.point) await learnStreet(tx, door, door.point)
  for (const [n, [givenName, familyName]] of [
    ['Sofia', 'Dumont'] as const,
    ['Kévin', 'Lheureux'] as const,
  ].entries()) {
    const id = couriers[n + 1] ?? ''
    await registerPerson(tx, onlyNamed(givenName, familyName), null, now, id)
    const organisationId = seededOrganisations.ateliers.id
    await insertMembership(tx, {
      id,
      personId: id,
      organisationId,
      role: 'courier',
      fromDay: dayOf('2025-03-03'),
    })
  }
}

async function seedDay(
  tx: Db,
  when: 'yesterday' | 'today' | 'tomorrow',
  day: Day,
  count: number,
): Promise<void> {
  const writtenAt = parisInstant(addDays(day, -1), '17:00')
  for (const { bike, courier, ...shift } of shiftsFor(when, day))
    await saveShift(tx, { ...shift, bikeId: bike.id, courierId: courier?.id ?? null }, writtenAt)
  for (let n = 1; n <= count; n++) await insertOrder(tx, orderFor(when, day, n))
}

/** Who rides which bike in the demo. */
export const shiftsFor = (when: 'yesterday' | 'today' | 'tomorrow', day: Day): Shift[] =>
  seededBikes.map((bike, n) => ({
    id: shiftId(when, n + 1),
    hubId: seededHub.id,
    day,
    bike,
    courier: { id: couriers[n] ?? '', name: '' },
    startsAt: parisInstant(day, ridden[n]?.[0] ?? '09:00'),
    endsAt: parisInstant(day, ridden[n]?.[1] ?? '18:30'),
    pause: n === 2 ? { from: parisInstant(day, '12:00'), to: parisInstant(day, '14:00'), minutes: 30 } : null,
    heavy: n === 2,
    locked: null,
  }))

/** The shifts of a day: `shiftId('today', 1)` is Yanis on the first bike. */
export const shiftId = (when: 'yesterday' | 'today' | 'tomorrow', n: number): string =>
  idOf({ yesterday: 'b7', today: 'b8', tomorrow: 'b9' }[when], n)

/** An order of the demo. */
export function orderFor(when: 'yesterday' | 'today' | 'tomorrow', day: Day, n: number): Order {
  const { from, to } = usualHours[n % usualHours.length] ?? usualHours[0]
  const door = seededDoors[(n - 1) % seededDoors.length]
  if (!door) throw new Error('no door')
  const slotFrom = parisInstant(day, from)
  const readyAt = new Date(slotFrom.getTime() - 30 * 60_000)
  const shops = [...new Set([0, n % 6, (n * 5 + 2) % 6].slice(0, 1 + (n % 3)))]
  const orderedAt = parisInstant(addDays(day, -1), `1${n % 8}:2${n % 6}`)
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

async function seedPlan(tx: Db, day: Day): Promise<void> {
  const at = parisInstant(addDays(day, -1), '18:00')
  const bikeDay = bikeDayOf(await readDay(tx, seededHub, day))
  const { plan } = planBikeDay(bikeDay, { seed: 1, seconds: 1, iterations: 400, clock: () => 0 })
  await keepPlan(tx, { hubId: seededHub.id, day, bikeDay, plan, how: 'planned', by: memberId('bruno'), at })
}
