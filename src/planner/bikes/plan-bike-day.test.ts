import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { shared, withoutShared } from '#testing'
import type { BikeDay, BikePlan } from '../bike-day.ts'
import { checkBikePlan } from '../judge/check-bike-plan.ts'
import { bike, exampleDay, goods, order } from '../example-day.ts'
import { planBikeDay } from './plan-bike-day.ts'
import { planInWorker } from './plan-in-worker.ts'
import { readBikeDay } from '../judge/read-bike-day.ts'

const effort = (iterations: number, seed = 1) => ({ seed, iterations, seconds: 60, clock: () => 0 })
const breachesOf = (day: BikeDay, plan: BikePlan) => checkBikePlan(day, plan).breaches

function published(name: string): BikeDay {
  const read = readBikeDay(readFileSync(`${shared}data/routing/bike-days/${name}.json`, 'utf8'))
  return read.ok ? read.day : assert.fail(`${read.refusal}, line ${read.line}`)
}

describe('A day of deliveries by bike', () => {
  test('is planned whole, on one bike when one is enough', () => {
    const { plan } = planBikeDay(exampleDay(), effort(50))
    assert.deepEqual(breachesOf(exampleDay(), plan), [])
    assert.equal(plan.bikes.length, 1)
    assert.deepEqual(plan.unassigned, [])
  })

  test('says why an order is left: skill, capacity, cold or time', () => {
    const frozen = order('o003', [{ ...goods('m001'), class: 'frozen' }])
    const big = order('o004', [{ ...goods('m001'), weight_g: 60_000 }])
    const cold = order('o005', [{ ...goods('m001'), class: 'le2' }])
    const late = order('o006', [{ ...goods('m001'), ready_s: 34_000 }])
    const day = { ...exampleDay(), bikes: [bike('b02', [])], orders: [frozen, big, cold, late] }
    const { plan } = planBikeDay(day, effort(20))
    assert.deepEqual(
      plan.unassigned.map(({ reason }) => reason),
      ['skill', 'capacity', 'cold', 'time'],
    )
    assert.deepEqual(breachesOf(day, plan), [])
  })

  test('collects cold goods late enough, rather than keep them on board', () => {
    const day = exampleDay()
    day.orders = [order('o001', [{ ...goods('m001'), class: 'le8', max_on_board_s: 400 }, goods('m002')])]
    const { plan } = planBikeDay(day, effort(20))
    assert.deepEqual(breachesOf(day, plan), [])
    assert.deepEqual(plan.unassigned, [])
  })

  test('comes back to the hub when goods that wait there do not fit in one trip', () => {
    const day = exampleDay()
    day.bikes = [bike('b01', [])]
    day.orders = ['o001', 'o002', 'o003'].map((id) => order(id, [{ ...goods('hub'), volume_ml: 60_000 }]))
    const { plan } = planBikeDay(day, effort(50))
    assert.deepEqual(breachesOf(day, plan), [])
    assert.deepEqual(plan.unassigned, [])
    assert.equal(plan.bikes[0]?.stops.at(-1)?.trip, 3)
  })

  test('is planned at once when the first plan took all the time there was', () => {
    // a machine so slow that each look at its clock comes a second later: a search that never ended would hang here
    let at = 0
    const slow = { seed: 1, seconds: 0.01, clock: () => (at += 1000) }
    const { plan, iterations } = planBikeDay(exampleDay(), slow)
    assert.equal(iterations, 0)
    assert.deepEqual(breachesOf(exampleDay(), plan), [])
  })

  test('gives the same plan twice for a seed and a count of iterations', { skip: withoutShared }, () => {
    const [one, two] = [1, 2].map(() => planBikeDay(published('day-02'), effort(100, 7)).plan)
    assert.deepEqual(one, two)
  })

  for (const name of ['day-01', 'day-02', 'day-03', 'day-04'])
    test(`keeps every rule on the published ${name}`, { skip: withoutShared }, () => {
      const day = published(name)
      const { plan } = planBikeDay(day, effort(60))
      assert.deepEqual(breachesOf(day, plan), [])
      assert.deepEqual(plan.unassigned, [])
    })

  test('takes urgent orders in without moving the stops under way', { skip: withoutShared }, () => {
    const day = published('day-03')
    const { plan } = planBikeDay(day, effort(0))
    const urgent = new Set(day.orders.filter(({ announced_s }) => announced_s > 0).map(({ id }) => id))
    const drops = (bikes: BikePlan['bikes'], id: string) =>
      bikes
        .filter(({ bike }) => bike === id)
        .flatMap(({ stops }) => stops.flatMap((stop) => (stop.kind === 'drop' ? [stop.order] : [])))
        .filter((id) => !urgent.has(id))
    assert.deepEqual(breachesOf(day, plan), [])
    for (const { id } of day.bikes)
      assert.deepEqual(drops(plan.bikes, id), drops(day.current?.bikes ?? [], id))
  })

  test('is planned on another thread just the same', async () => {
    const { plan } = await planInWorker({ day: exampleDay(), seed: 3, seconds: 60, iterations: 30 })
    assert.deepEqual(plan, planBikeDay(exampleDay(), effort(30, 3)).plan)
  })
})

describe('The file of a day', () => {
  const text = () => JSON.stringify(exampleDay(), undefined, 1)
  const refused = (changed: string) => {
    const read = readBikeDay(changed)
    return read.ok ? undefined : [read.refusal, read.line, read.what]
  }

  test('is refused when it is cut, with the line where it ends', () => {
    const cut = text().slice(0, 400)
    assert.deepEqual(refused(cut), ['not json', cut.split('\n').length, ''])
  })

  test('is refused when a field is missing or wrong, with its line', () => {
    const lines = text().split('\n')
    const at = lines.findIndex((line) => line.includes('"to_s"'))
    assert.deepEqual(refused(text().replace('"to_s": 34000', '"to_s": "midi"')), [
      'field wrong',
      at + 1,
      'orders.0.dropoff.to_s',
    ])
    assert.equal(refused(text().replace('"speed_m_per_h": 3600,', ''))?.[0], 'field missing')
    assert.equal(refused(text().replace('beffroi-bike-day-1', 'x'))?.[0], 'not a day')
  })

  test('is refused at the line of what holds a missing field, whatever comes before and after', () => {
    const { orders, ...rest } = exampleDay()
    const day = { current: { bikes: [], unassigned: [], orders: [] }, ...rest, orders }
    const lines = JSON.stringify(day, undefined, 1).split('\n')
    const at = lines.findIndex((line) => line.includes('"to_s"'))
    const door = lines.findIndex((line) => line.includes('"dropoff"'))
    const cut = lines.toSpliced(at, 1).join('\n')
    assert.deepEqual(refused(cut), ['field missing', door + 1, 'orders.0.dropoff.to_s'])
  })

  test('is refused when a shop is unknown or a number serves twice', () => {
    assert.equal(refused(text().replace('"place": "m002"', '"place": "m077"'))?.[0], 'unknown place')
    assert.equal(refused(text().replace('"id": "o002"', '"id": "o001"'))?.[0], 'twice the same')
    assert.equal(refused(text().replace('"place": "m002"', '"place": "m001"'))?.[0], 'twice the same')
  })

  test('is refused when goods are of no known cold, or an order has more shops than a day may have', () => {
    assert.equal(refused(text().replace('"class": "le4"', '"class": "le5"'))?.[2], 'orders.0.pickups.1.class')
    const day = {
      ...exampleDay(),
      orders: [
        order(
          'o001',
          Array.from({ length: 6 }, () => goods('m001')),
        ),
      ],
    }
    assert.deepEqual(refused(JSON.stringify(day)), ['field wrong', 1, 'orders.0.pickups'])
  })

  test('is refused when its plan under way is no plan, or cuts an order in two', () => {
    const { plan } = planBikeDay(exampleDay(), effort(50))
    const withPlan = (current: unknown) => refused(JSON.stringify({ ...exampleDay(), current }))
    assert.equal(withPlan(plan), undefined)
    assert.deepEqual(withPlan(3), ['field wrong', 1, 'current'])
    // one order's delivery rides with the other bike: the search looked for it for ever in the round it was not in
    const [{ stops }] = plan.bikes as [BikePlan['bikes'][number]]
    const [first, last] = [stops[0]!, stops.at(-1)!]
    const drop = stops.findIndex(({ kind }) => kind === 'drop')
    const bikes = [
      { bike: 'b01', stops: stops.toSpliced(drop, 1) },
      { bike: 'b02', stops: [{ ...first, orders: [] }, stops[drop]!, last] },
    ]
    assert.deepEqual(withPlan({ ...plan, bikes }), ['plan broken', 1, 'current'])
    const unknown = structuredClone(plan)
    Object.assign(unknown.bikes[0]!.stops[drop]!, { order: 'o999' })
    assert.deepEqual(withPlan(unknown), ['plan broken', 1, 'current'])
  })
})
