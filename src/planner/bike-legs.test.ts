import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { acceptOrder } from './orders/accept-order.ts'
import type { BikeDay } from './bike-day.ts'
import { legsOf } from './bike-legs.ts'
import { checkBikePlan } from './judge/check-bike-plan.ts'
import { leaveOutOrder } from './orders/leave-out-order.ts'
import { exampleDay, goods, order } from './example-day.ts'
import { planBikeDay } from './bikes/plan-bike-day.ts'
import { readBikeDay } from './judge/read-bike-day.ts'

const effort = { seed: 1, iterations: 40, seconds: 60, clock: () => 0 }

/** The ways of a day, written out, each `times` as long. */
function withLegs(
  day: BikeDay,
  times: number,
  places = 1 + day.merchants.length + day.orders.length,
): BikeDay {
  const leg = legsOf(day)
  const all = Array.from({ length: places }, (_, index) => index)
  const table = (of: 'length_m' | 'travel_s') => all.map((a) => all.map((b) => leg(a, b)[of] * times))
  return { ...day, legs: { length_m: table('length_m'), travel_s: table('travel_s') } }
}

describe('The ways given by a bike router', () => {
  test('count as the computed ones do when they are the same', () => {
    const [computed, given] = [exampleDay(), withLegs(exampleDay(), 1)]
    assert.deepEqual(planBikeDay(given, effort).plan, planBikeDay(computed, effort).plan)
  })

  test('count instead of the computed ones, for the planner and for its judge', () => {
    const day = withLegs(exampleDay(), 2)
    const { plan } = planBikeDay(day, effort)
    const { breaches, metres } = checkBikePlan(day, plan)
    assert.deepEqual(breaches, [])
    assert.equal(metres, 2 * (100 + 100 + 141 + 316))
    const quick = planBikeDay(exampleDay(), effort).plan
    assert.ok(checkBikePlan(day, quick).breaches.some(([breach]) => breach === 'travel'))
  })

  test('may be longer one way than the other', () => {
    const day = withLegs({ ...exampleDay(), orders: [order('o001', [goods('m001')])] }, 1)
    day.legs!.length_m[3]![0] = 5000
    const { plan } = planBikeDay(day, effort)
    assert.equal(checkBikePlan(day, plan).metres, 100 + 224 + 5000)
  })

  test('reach the door of a new order, or it is not taken; one that is cancelled loses its own', () => {
    const whole = withLegs(exampleDay(), 1)
    const [first, second] = whole.orders
    const day = { ...whole, orders: [first!] }
    const { plan } = planBikeDay({ ...withLegs({ ...exampleDay(), orders: [first!] }, 1) }, effort)
    const taken = acceptOrder(day, plan, second!)
    assert.ok(taken.ok)
    assert.deepEqual(checkBikePlan(whole, taken.plan).breaches, [])
    const left = leaveOutOrder(taken.day, taken.plan, 'o001')
    assert.ok(left.ok)
    assert.equal(left.day.legs?.length_m.length, 4)
    assert.throws(() => acceptOrder(withLegs(day, 1, 4), plan, second!), /no ways to the door/)
  })

  test('are refused in a file unless they join every place with every other', () => {
    const read = (day: BikeDay) => readBikeDay(JSON.stringify(day))
    assert.ok(read(withLegs(exampleDay(), 1)).ok)
    const short = read(withLegs(exampleDay(), 1, 4))
    assert.deepEqual([short.ok, short.ok ? '' : short.what], [false, 'legs'])
  })
})
