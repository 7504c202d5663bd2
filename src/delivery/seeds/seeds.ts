import { insertMembership, onlyNamed, registerPerson, seededOrganisations, type MembershipId } from '#people'
import type { Tx } from '#platform/db'
import { addDays, dayOf, parisDay, parisInstant, type Day } from '#platform/time'
import { asId } from '#platform/id'
import { saveHub } from '../hub-store.ts'
import { replaceSlots } from '../hub-slots-store.ts'
import { usualSlots } from '../fleet/open-hub.ts'
import { insertOrder } from '../order-write-store.ts'
import { savePlace } from '../place-store.ts'
import { learnStreet } from '../addresses/street-store.ts'
import { seededBikes, seededHub, seededPlaces } from './seeded-town.ts'
import { seededDoors } from './seeded-doors.ts'
import { saveShift } from '../shift-store.ts'
import { nextDayOfSlots } from '../slots/slot.ts'
import { saveBike } from '../bike-store.ts'
import { courierIds, shiftsFor } from './seeded-shifts.ts'
import { orderFor } from './seeded-orders.ts'

export { seedBought } from './seed-bought.ts'
export { seedRounds } from './seed-rounds.ts'

/** A hub, three bikes, six shops; what was asked for yesterday, today and the next day that has slots. Their rounds: `seedRounds`. */
export async function seedDelivery(tx: Tx, now: Date): Promise<void> {
  const today = parisDay(now)
  await seedTown(tx, now)
  const yesterday = addDays(today, -1)
  await seedDay(tx, { when: 'yesterday', day: yesterday, orderedOn: addDays(yesterday, -1) }, 16, now)
  await seedDay(tx, { when: 'today', day: today, orderedOn: yesterday }, 20, now)
  // a demo born on a Saturday sells what is brought on Tuesday
  await seedDay(tx, { when: 'tomorrow', day: nextDayOfSlots(usualSlots, now), orderedOn: today }, 11, now)
}

async function seedTown(tx: Tx, now: Date): Promise<void> {
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
    const id = courierIds[n + 1] ?? asId<MembershipId>('')
    await registerPerson(tx, onlyNamed(givenName, familyName), null, now, asId(id))
    const organisationId = seededOrganisations.ateliers.id
    await insertMembership(tx, {
      id: asId(id),
      personId: asId(id),
      organisationId,
      role: 'courier',
      fromDay: dayOf('2025-03-03'),
    })
  }
}

type SeededDay = { when: 'yesterday' | 'today' | 'tomorrow'; day: Day; orderedOn: Day }

async function seedDay(tx: Tx, { when, day, orderedOn }: SeededDay, count: number, now: Date): Promise<void> {
  const before = (at: Date) => (at < now ? at : now)
  const writtenAt = before(parisInstant(orderedOn, '17:00'))
  for (const { bike, courier, ...shift } of shiftsFor(when, day))
    await saveShift(tx, { ...shift, bikeId: bike.id, courierId: courier?.id ?? null }, writtenAt)
  for (let n = 1; n <= count; n++) {
    const order = orderFor(when, day, n, orderedOn)
    const at = before(order.orderedAt)
    await insertOrder(tx, { ...order, orderedAt: at, announcedAt: at, standing: { state: 'confirmed', at } })
  }
}
