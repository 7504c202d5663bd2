import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { shared, withoutShared } from '#testing'
import { acceptOrder } from './accept-order.ts'
import type { BikeDay, BikePlan, BikeStop } from '../bike-day.ts'
import { offerWindows } from './offer-windows.ts'
import { checkBikePlan } from '../judge/check-bike-plan.ts'
import { bike, exampleDay, goods, order } from '../example-day.ts'
import { lockedStops } from '../bikes/locked-stops.ts'
import { inCommon, movedOrders } from '../bikes/moved-orders.ts'
import { planBikeDay } from '../bikes/plan-bike-day.ts'
import { readBikeDay } from '../judge/read-bike-day.ts'
import { riddenBy } from '../bikes/ridden.ts'

const effort = (iterations: number) => ({ seed: 1, iterations, seconds: 60, clock: () => 0 })

function published(name: string): BikeDay & { current: NonNullable<BikeDay['current']> } {
  const read = readBikeDay(readFileSync(`${shared}data/routing/bike-days/${name}.json`, 'utf8'))
  const { current, ...day } = read.ok ? read.day : assert.fail(`${read.refusal}, line ${read.line}`)
  return current ? { ...day, current } : assert.fail('not interrupted')
}

describe('What was moved in a plan under way', () => {
  test('is counted as what did not keep its place', () => {
    assert.deepEqual([...inCommon([1, 2, 3, 4], [2, 1, 3, 4])].length, 3)
    assert.deepEqual(inCommon([1, 2, 3], [3, 1, 2]), new Set([1, 2]))
    const drop = (id: string): BikeStop => {
      return { kind: 'drop', order: id, trip: 1, arrival_s: 0, start_s: 0, departure_s: 0 }
    }
    const before = [{ bike: 'b01', stops: ['a', 'b', 'c'].map(drop) }]
    const after = [
      { bike: 'b01', stops: ['new', 'b', 'a'].map(drop) },
      { bike: 'b02', stops: ['c'].map(drop) },
    ]
    assert.equal(movedOrders(before, after).length, 2)
    assert.ok(movedOrders(before, after).includes('c'))
    assert.deepEqual(movedOrders(before, before), [])
  })
})

describe('Urgent orders', () => {
  for (const name of ['day-03', 'day-06', 'day-09']) {
    test(
      `of ${name} move two others at most, or save three minutes of riding`,
      { skip: withoutShared },
      () => {
        const day = published(name)
        const inserted = planBikeDay(day, effort(0)).plan
        const { plan } = planBikeDay(day, effort(150))
        assert.deepEqual(checkBikePlan(day, inserted).breaches, [])
        assert.deepEqual(checkBikePlan(day, plan).breaches, [])
        assert.deepEqual(movedOrders(day.current.bikes, inserted.bikes), [])
        const moved = movedOrders(day.current.bikes, plan.bikes).length
        const gain_s = riddenBy(day, inserted).riding_s - riddenBy(day, plan).riding_s
        assert.ok(moved <= 2 || gain_s >= 180, `${moved} moved for ${gain_s} s`)
        assert.ok(plan.unassigned.length <= inserted.unassigned.length)
      },
    )

    test(`of ${name} are accepted one by one, and nobody else is left out`, { skip: withoutShared }, () => {
      const given = published(name)
      const urgent = given.orders.filter(({ announced_s }) => announced_s > 0)
      let day: BikeDay = { ...given, orders: given.orders.filter(({ announced_s }) => announced_s === 0) }
      let plan: BikePlan = { format: 'beffroi-bike-plan-1', day: day.id, ...given.current }
      for (const one of urgent) {
        const taken = acceptOrder(day, plan, one)
        if (!taken.ok) assert.fail(`${one.id}: ${taken.why.limit}`)
        ;({ day, plan } = taken)
        assert.deepEqual(checkBikePlan(day, plan).breaches, [])
        assert.equal(plan.unassigned.length, given.current.unassigned.length)
        assert.ok(taken.moved.length <= 2)
      }
    })
  }

  test('that fill a day move two others at most, each', { skip: withoutShared }, () => {
    const given = published('day-03')
    const urgent = given.orders.filter(({ announced_s }) => announced_s > 0)
    let day: BikeDay = { ...given, orders: given.orders.filter(({ announced_s }) => announced_s === 0) }
    let plan: BikePlan = { format: 'beffroi-bike-plan-1', day: day.id, ...given.current }
    const moved: number[] = []
    for (let turn = 0; turn < 40; turn++) {
      const one = { ...urgent[turn % urgent.length]!, id: `urgent ${turn}` }
      const [offer] = offerWindows(day, plan, one, [one.dropoff])
      if (!offer?.fits) continue
      ;({ plan } = offer)
      day = { ...day, orders: [...day.orders, one] }
      assert.deepEqual(checkBikePlan(day, plan).breaches, [])
      moved.push(offer.moved.length)
    }
    assert.deepEqual(new Set(moved), new Set([0, 2]), 'some are put in between, others are given room')
  })

  test('find the stops locked that the published days lock', { skip: withoutShared }, () => {
    for (const name of ['day-03', 'day-06', 'day-09']) {
      const { current, now_s, locked } = published(name)
      const some = Object.entries(locked ?? {}).filter(([, count]) => count > 0)
      assert.deepEqual(lockedStops(current, now_s ?? 0), Object.fromEntries(some))
    }
  })
})

/** A day under way: one bike is at the first shop, or on its way home, when an order comes in. */
function interrupted(at: (stops: BikeStop[]) => BikeStop, afterStart_s: number): BikeDay {
  const day = { ...exampleDay(), bikes: [bike('b01', ['heavy'])], orders: [order('o001', [goods('m001')])] }
  const { plan } = planBikeDay(day, effort(10))
  const now_s = at(plan.bikes[0]!.stops).start_s + afterStart_s
  return { ...day, now_s, current: plan, locked: lockedStops(plan, now_s) }
}

function urgentIn(day: BikeDay, place: string, latest_s = Infinity): BikePlan {
  const now_s = day.now_s ?? 0
  const urgent = order('o002', [{ ...goods(place), ready_s: now_s }])
  urgent.announced_s = now_s
  urgent.dropoff = { ...urgent.dropoff, from_s: now_s, to_s: now_s + 4000 }
  const [first] = day.orders
  const hurried = { from_s: now_s, to_s: latest_s }
  const bound = { ...first!, dropoff: { ...first!.dropoff, ...(latest_s < Infinity ? hurried : {}) } }
  const whole = { ...day, orders: [bound, urgent] }
  const { plan } = planBikeDay(whole, effort(10))
  assert.deepEqual(checkBikePlan(whole, plan).breaches, [])
  assert.deepEqual(plan.unassigned, [])
  return plan
}

describe('A locked stop that is not over', () => {
  test('takes more goods on at the same shop, and ends later', () => {
    const day = interrupted((stops) => stops[1]!, 20)
    const [hub, visit, ...rest] = urgentIn(day, 'm001').bikes[0]!.stops
    assert.equal(hub?.kind, 'hub')
    assert.ok(visit?.kind === 'pickup')
    assert.deepEqual(visit.orders, ['o001', 'o002'])
    assert.equal(visit.start_s, day.now_s)
    assert.ok(!rest.some(({ kind }) => kind === 'pickup'))
  })

  test('does so even when a visit of its own would make somebody late', () => {
    const day = interrupted((stops) => stops[1]!, 20)
    // The visit begins anew and lasts 50 s; one more after it would end at 80 s.
    const latest_s = day.now_s! + 60 + 224
    const [, visit] = urgentIn(day, 'm001', latest_s).bikes[0]!.stops
    assert.deepEqual(visit?.kind === 'pickup' ? visit.orders : [], ['o001', 'o002'])
  })

  test('loads at the hub when the bike is still there', () => {
    const first = {
      ...exampleDay(),
      bikes: [bike('b01', ['heavy'])],
      orders: [order('o001', [goods('hub')])],
    }
    const { plan } = planBikeDay(first, effort(10))
    const now_s = plan.bikes[0]!.stops[0]!.start_s + 10
    const day = { ...first, now_s, current: plan, locked: lockedStops(plan, now_s) }
    const [hub] = urgentIn(day, 'hub').bikes[0]!.stops
    assert.ok(hub?.kind === 'hub')
    assert.deepEqual(hub.orders, ['o001', 'o002'])
  })

  test('is left again when a bike on its way home is needed once more', () => {
    const day = interrupted((stops) => stops.at(-1)!, -10)
    const { stops } = urgentIn(day, 'hub').bikes[0]!
    const visits = stops.filter(({ kind }) => kind === 'hub')
    assert.deepEqual(
      visits.map(({ trip }) => trip),
      [1, 2, 2],
    )
    assert.deepEqual(visits[1]?.kind === 'hub' ? visits[1].orders : [], ['o002'])
  })

  test('stays as it is when nothing is put in it', () => {
    const day = interrupted((stops) => stops[1]!, 20)
    const before = day.current!.bikes[0]!.stops.slice(0, 2)
    assert.deepEqual(urgentIn(day, 'm002').bikes[0]!.stops.slice(0, 2), before)
  })
})
