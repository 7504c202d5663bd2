import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { acceptOrder } from './accept-order.ts'
import type { BikeDay, BikePlan, Order } from '../bike-day.ts'
import { checkBikePlan } from '../judge/check-bike-plan.ts'
import { leaveOutOrder } from './leave-out-order.ts'
import { at, bike, exampleDay, goods, order } from '../example-day.ts'
import { emptyPlan } from './example-town.ts'
import { moveOrder } from './move-order.ts'
import { planBikeDay } from '../bikes/plan-bike-day.ts'
import { riddenBy } from '../bikes/ridden.ts'

const narrow = (one: Order, from_s = 31_000): Order => ({
  ...one,
  dropoff: { ...one.dropoff, from_s, to_s: from_s + 200 },
})
const full = (id: string) => narrow(order(id, [{ ...goods('m001'), weight_g: 30_000 }]))

function accepted(day: BikeDay, orders: Order[]): [BikeDay, BikePlan] {
  let plan = emptyPlan(day)
  for (const one of orders) {
    const taken = acceptOrder(day, plan, one)
    if (!taken.ok) assert.fail(`${one.id}: ${taken.why.limit}`)
    ;({ day, plan } = taken)
  }
  return [day, plan]
}

const none = () => ({ ...exampleDay(), orders: [] })
const drops = (plan: BikePlan, id: string) =>
  plan.bikes
    .filter(({ bike }) => bike === id)
    .flatMap(({ stops }) => stops.flatMap((stop) => (stop.kind === 'drop' ? [stop.order] : [])))
const clean = (day: BikeDay, plan: BikePlan) => assert.deepEqual(checkBikePlan(day, plan).breaches, [])

describe('An order is accepted', () => {
  test('by another bike when the first is full', () => {
    const [day, plan] = accepted(none(), [full('o001'), full('o002')])
    clean(day, plan)
    assert.deepEqual(
      plan.bikes.map(({ stops }) => stops.filter(({ kind }) => kind === 'drop').length),
      [1, 1],
    )
  })

  test('where another order gives way to it, which keeps a place', () => {
    const [day, plan] = accepted(none(), [full('o001')])
    assert.deepEqual(drops(plan, 'b01'), ['o001'])
    const taken = acceptOrder(day, plan, { ...full('o002'), heavy: true })
    assert.ok(taken.ok)
    clean(taken.day, taken.plan)
    assert.deepEqual([drops(taken.plan, 'b01'), drops(taken.plan, 'b02')], [['o002'], ['o001']])
    assert.deepEqual(taken.moved, ['o001'])
  })

  test('while one that no bike could take stays aside', () => {
    const [some, plan] = accepted(none(), [full('o001')])
    const big = order('o000', [{ ...goods('m001'), weight_g: 90_000 }])
    const day = { ...some, orders: [...some.orders, big] }
    const left: BikePlan = { ...plan, unassigned: [{ order: 'o000', reason: 'capacity' }] }
    const taken = acceptOrder(day, left, { ...full('o002'), heavy: true })
    assert.ok(taken.ok)
    clean(taken.day, taken.plan)
    assert.deepEqual(
      taken.plan.unassigned.map(({ order }) => order),
      ['o000'],
    )
  })

  test('at the price of three others the day before, but of two at most on the day', () => {
    const light = (id: string) => {
      const one = order(id, [{ ...goods('m001'), weight_g: 16_000 }])
      return { ...one, dropoff: { ...one.dropoff, to_s: 31_400 } }
    }
    const [day, plan] = accepted(none(), ['o001', 'o002', 'o003'].map(light))
    assert.deepEqual(drops(plan, 'b01').length, 3)
    const urgent = { ...light('o004'), heavy: true, pickups: [{ ...goods('m001'), weight_g: 48_000 }] }
    const before = acceptOrder(day, plan, urgent)
    assert.ok(before.ok)
    assert.equal(before.moved.length, 3)
    const under = { ...day, now_s: 30_000, current: plan, locked: {} }
    assert.equal(acceptOrder(under, plan, urgent).ok, false)
  })

  test('never at the price of one accepted before', () => {
    const [day, plan] = accepted(none(), [full('o001'), full('o002')])
    const third = acceptOrder(day, plan, full('o003'))
    assert.equal(third.ok, false)
  })

  test('once: a second time is a surprise', () => {
    const [day, plan] = accepted(none(), [full('o001')])
    assert.throws(() => acceptOrder(day, plan, full('o001')), /already/)
  })
})

describe('An order is moved to another bike', () => {
  const far = order('o002', [goods('m002')])
  const two = () => accepted(none(), [order('o001', [goods('m001')]), far])

  test('and the price is said in metres and seconds', () => {
    const [day, plan] = two()
    const from = drops(plan, 'b01').includes('o002') ? 'b01' : 'b02'
    const moved = moveOrder(day, plan, 'o002', from === 'b01' ? 'b02' : 'b01')
    assert.ok(moved.ok)
    clean(day, moved.plan)
    const [before, after] = [riddenBy(day, plan), riddenBy(day, moved.plan)]
    assert.equal(moved.price.distance_m, after.distance_m - before.distance_m)
    assert.equal(moved.price.distance_m, 100 + 224 + 200 + 141 + 316 - 100 - 100 - 141)
    assert.equal(moved.price.riding_s, moved.price.distance_m)
    assert.ok(moved.price.out_s > 0)
    assert.deepEqual(moved.moved, [])
  })

  test('and back, for the opposite price', () => {
    const [day, plan] = two()
    const there = moveOrder(day, plan, 'o002', 'b02')
    assert.ok(there.ok)
    const back = moveOrder(day, there.plan, 'o002', 'b01')
    assert.ok(back.ok)
    assert.equal(there.price.distance_m + back.price.distance_m, 0)
  })

  test('or not, and why', () => {
    const [day, plan] = accepted(none(), [{ ...full('o001'), heavy: true }])
    assert.deepEqual(moveOrder(day, plan, 'o001', 'b02'), {
      ok: false,
      refusal: 'no bike fits',
      why: { limit: 'skill', missing: 'heavy' },
    })
    assert.deepEqual(moveOrder(day, plan, 'o009', 'b02'), { ok: false, refusal: 'unknown order' })
    assert.deepEqual(moveOrder(day, plan, 'o001', 'b09'), { ok: false, refusal: 'unknown bike' })
  })

  test('not once its goods are on board', () => {
    const [day, plan] = two()
    const second = plan.bikes[0]!.stops[1]!
    const under = { ...day, now_s: second.departure_s + 1, current: plan, locked: { b01: 3 } }
    assert.deepEqual(moveOrder(under, plan, 'o001', 'b02'), { ok: false, refusal: 'already begun' })
    assert.deepEqual(leaveOutOrder(under, plan, 'o001'), { ok: false, refusal: 'already begun' })
  })
})

describe('An order is cancelled', () => {
  test('and the others stay on their bike, in their sequence', () => {
    const far = order('o003', [goods('m002')])
    far.dropoff = { ...far.dropoff, ...at(-100, -100) }
    const [day, plan] = accepted({ ...none(), bikes: [bike('b01', [])] }, [
      order('o001', [goods('m001')]),
      order('o002', [goods('m001')]),
      far,
    ])
    const sequence = drops(plan, 'b01').filter((id) => id !== 'o002')
    const left = leaveOutOrder(day, plan, 'o002')
    assert.ok(left.ok)
    clean(left.day, left.plan)
    assert.deepEqual(drops(left.plan, 'b01'), sequence)
    assert.ok(left.price.distance_m <= 0)
    assert.deepEqual(leaveOutOrder(left.day, left.plan, 'o002'), { ok: false, refusal: 'unknown order' })
  })

  test('during the day, which goes on from the plan without it', () => {
    const [day, plan] = accepted(none(), [order('o001', [goods('m001')]), order('o002', [goods('m001')])])
    const under = { ...day, now_s: 30_000, current: plan, locked: {} }
    const left = leaveOutOrder(under, plan, 'o002')
    assert.ok(left.ok)
    const again = planBikeDay(left.day, { seed: 1, seconds: 1, iterations: 5, clock: () => 0 })
    assert.deepEqual(again.plan, left.plan)
  })

  test('and a bike that had nothing else stays at the hub', () => {
    const [day, plan] = accepted(none(), [full('o001')])
    const left = leaveOutOrder(day, plan, 'o001')
    assert.ok(left.ok)
    assert.deepEqual([left.day.orders, left.plan.bikes], [[], []])
  })
})
