import { planBikeDay } from '#planner'
import type { Tx } from '#platform/db'
import { asId } from '#platform/id'
import { addDays, parisDay, parisInstant, type Day } from '#platform/time'
import { bikeDayOf } from '../plan/day-of-bikes.ts'
import { readDay } from '../plan/day-store.ts'
import { keepPlan } from '../plan/keep-plan.ts'
import { seedRequests } from './requests.ts'
import { seedRidden, type Ridden } from './ridden.ts'
import { daysWithOrders } from './seeded-days-store.ts'
import { memberId } from './seeded-shifts.ts'
import { seededHub } from './seeded-town.ts'

/**
 * The rounds of the demo, once all that they bring was asked for: past days ridden, today's planned (and ridden, after noon), the next day left to plan.
 * @returns what was handed over at doors, for whoever sold it.
 */
export async function seedRounds(tx: Tx, now: Date): Promise<Ridden[]> {
  const today = parisDay(now)
  const ended: Ridden[] = []
  for (const day of await daysWithOrders(tx, seededHub.id, today)) {
    await seedPlan(tx, day)
    // opened in the afternoon, a demo shows rounds that were ridden, not bikes that are hours late
    if (day < today || now > parisInstant(today, '12:00')) ended.push(...(await seedRidden(tx, day, now)))
  }
  await seedRequests(tx, addDays(today, -1), now)
  return ended
}

async function seedPlan(tx: Tx, day: Day): Promise<void> {
  const at = parisInstant(addDays(day, -1), '18:00')
  const bikeDay = bikeDayOf(await readDay(tx, seededHub, day))
  const { plan } = planBikeDay(bikeDay, { seed: 1, seconds: 1, iterations: 400, clock: () => 0 })
  await keepPlan(tx, {
    hubId: seededHub.id,
    day,
    bikeDay,
    plan,
    how: 'planned',
    by: asId(memberId('bruno')),
    at,
  })
}
