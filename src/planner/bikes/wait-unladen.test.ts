import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { shared, withoutShared } from '#testing'
import type { BikeDay, BikePlan, BikeStop, Order, Pickup } from '../bike-day.ts'
import { at, bike, exampleDay, goods, order } from '../example-day.ts'
import { checkBikePlan } from '../judge/check-bike-plan.ts'
import { readBikeDay } from '../judge/read-bike-day.ts'
import { newBikeClock } from './clock.ts'
import { goodsOnBoard, ordersDropped } from './goods-on-board.ts'
import { newBikeModel } from './new-bike-model.ts'
import { planBikeDay } from './plan-bike-day.ts'
import { readStarts } from './read-starts.ts'
import { retimeBikes } from './retime-bikes.ts'

const [MARGIN_S, DOOR_MARGIN_S] = [300, 1800]
const effort = (iterations: number) => ({ seed: 1, iterations, seconds: 60, clock: () => 0 })
/** The door is 300 m from the hub, past both shops, if not said otherwise; a metre lasts a second, a visit 50 of them, a delivery 100. */
const toDoor = (id: string, pickups: Pickup[], from_s: number, to_s: number, x_m = 300): Order => ({
  ...order(id, pickups),
  dropoff: { ...at(x_m, 0), from_s, to_s, service_s: 100, floor: 0, no_lift: false },
})
const oneBike = (orders: Order[], pause: BikeDay['bikes'][number]['break'] = null): BikeDay => ({
  ...exampleDay(),
  bikes: [{ ...bike('b01', ['freezer-box', 'heavy']), break: pause }],
  orders,
})

/** The stops of the only bike, in a plan of the day that its judge finds nothing in. */
function planned(day: BikeDay): BikeStop[] {
  const { plan } = planBikeDay(day, effort(50))
  assert.deepEqual(checkBikePlan(day, plan).breaches, [])
  assert.deepEqual([plan.unassigned, plan.bikes.length], [[], 1])
  return plan.bikes[0]!.stops
}

/** The stops in this sequence, named as `told` does, each order from one place; its hours found anew. */
function retimed(day: BikeDay, sequence: string): BikeStop[] {
  const [times, names] = [{ trip: 1, arrival_s: 0, start_s: 0, departure_s: 0 }, sequence.split(' ')]
  const from = (place: string, at: number) => {
    const next = names.findIndex((name, index) => index > at && name === place)
    const drops = names.slice(at + 1, next < 0 ? undefined : next)
    return day.orders
      .filter(({ id, pickups }) => drops.includes(id) && pickups[0]!.place === place)
      .map(({ id }) => id)
  }
  const stops = names.map((name, at): BikeStop => {
    if (name === 'hub') return { kind: 'hub', orders: from('hub', at), ...times }
    if (name === 'break') return { kind: 'break', ...times }
    if (day.orders.some(({ id }) => id === name)) return { kind: 'drop', order: name, ...times }
    return { kind: 'pickup', merchant: name, orders: from(name, at), ...times }
  })
  const plan: BikePlan = {
    format: 'beffroi-bike-plan-1',
    day: day.id,
    bikes: [{ bike: 'b01', stops }],
    unassigned: [],
  }
  const found = retimeBikes(day, plan, new Set(['b01']))
  assert.deepEqual(checkBikePlan(day, found).breaches, [])
  assert.deepEqual(
    told(found.bikes[0]!.stops).map(([name]) => name),
    names,
  )
  return found.bikes[0]!.stops
}
const nameOf = (stop: BikeStop): string =>
  stop.kind === 'drop' ? stop.order : stop.kind === 'pickup' ? stop.merchant : stop.kind
/** Each stop with when it begins, and its wait when it has one. */
const told = (stops: readonly BikeStop[]) =>
  stops.map((stop) => [nameOf(stop), stop.start_s, stop.start_s - stop.arrival_s])

describe('A bike that would wait with goods on board', () => {
  const late = toDoor('late', [{ ...goods('m001'), class: 'le4' }], 34_000, 37_000)
  const leaves_s = 34_000 - MARGIN_S - 200 - 50 - 100

  test('leaves the hub later: it is at the door five minutes before it opens, and back when it would be', () => {
    assert.deepEqual(told(planned(oneBike([late]))), [
      ['hub', leaves_s, 0],
      ['m001', leaves_s + 100, 0],
      ['late', 34_000, MARGIN_S],
      ['hub', 34_400, 0],
    ])
  })

  test('waits at the hub between two trips, and the first one is as early as it was', () => {
    const big = { ...goods('hub'), volume_ml: 60_000 }
    const day = oneBike([toDoor('soon', [big], 31_000, 33_000), toDoor('late', [big], 34_000, 37_000)])
    const [hub, soon, again, , back] = planned(day)
    assert.deepEqual(told([hub!, soon!]), [
      ['hub', 30_640, 0],
      ['soon', 31_000, 0],
    ])
    assert.deepEqual([again!.arrival_s, again!.start_s], [31_400, 34_000 - MARGIN_S - 360])
    assert.equal(back!.arrival_s, 34_400)
  })

  const soon = toDoor('soon', [goods('hub')], 31_000, 33_600, -300)

  test('puts a door off rather than wait elsewhere, never into the last half hour of its window', () => {
    const soon_s = 33_600 - DOOR_MARGIN_S
    const shop_s = 34_000 - MARGIN_S - 200 - 50
    assert.deepEqual(told(planned(oneBike([soon, late]))), [
      ['hub', soon_s - 300 - 60, 0],
      ['soon', soon_s, 0],
      ['m001', shop_s, shop_s - soon_s - 100 - 400],
      ['late', 34_000, MARGIN_S],
      ['hub', 34_400, 0],
    ])
  })

  test('takes its break by the latest hour it may begin', () => {
    const pause = { earliest_s: 31_000, latest_s: 32_000, duration_s: 600 }
    assert.deepEqual(
      told(retimed(oneBike([soon, late], pause), 'hub soon m001 break late hub')).slice(1, 5),
      [
        ['soon', 32_000 - 50 - 400 - 100, 0],
        ['m001', 32_000 - 50, 0],
        ['break', 32_000, 0],
        ['late', 34_000, 34_000 - 32_600 - 200],
      ],
    )
  })

  test('keeps nothing on board for longer than it may be', () => {
    const warm = toDoor('warm', [{ ...goods('m001'), class: 'le8', max_on_board_s: 900 }], 30_000, 37_000)
    const tight = toDoor('tight', [goods('hub')], 31_000, 31_000)
    const two = ['one', 'two'].map((id) => toDoor(id, [goods('m002')], 34_000, 37_000))
    const stops = retimed(oneBike([warm, tight, ...two]), 'hub m001 tight m002 warm one two hub')
    const [shop, door] = [stops[1]!, stops[4]!]
    assert.equal(door.start_s - shop.departure_s, 900)
    assert.deepEqual(told(stops)[5], ['one', 34_000, 34_000 - door.departure_s])
  })

  test('is not back at a shop within the hour for that', () => {
    const again = toDoor('again', [{ ...goods('m001'), ready_s: 35_500 }], 34_700, 37_000)
    const stops = retimed(oneBike([late, again]), 'hub m001 late m001 again hub')
    assert.deepEqual(told(stops).slice(1, 4), [
      ['m001', 35_500 - 3600 - 50, 0],
      ['late', 34_000, 34_000 - 31_900 - 200],
      ['m001', 35_500, 35_500 - 34_300],
    ])
  })
})

describe('On the twelve published days', { skip: withoutShared }, () => {
  for (let n = 1; n <= 12; n++) {
    const name = `day-${String(n).padStart(2, '0')}`
    test(`${name}: bikes wait a third less with goods on board than by the earliest hours, and are back when they were`, () => {
      const read = readBikeDay(readFileSync(`${shared}data/routing/bike-days/${name}.json`, 'utf8'))
      const day = read.ok ? read.day : assert.fail(read.refusal)
      const { plan } = planBikeDay(day, effort(10))
      assert.deepEqual(checkBikePlan(day, plan).breaches, [])
      const [early, late] = [earliest(day, plan), ladenWaits(day, plan)]
      assert.ok(3 * late.waits_s < 2 * early.waits_s, `${late.waits_s} s, ${early.waits_s} s`)
      assert.deepEqual(late.backs, early.backs)
    })
  }
})

type Waits = { waits_s: number; backs: number[] }

/** The rounds of a plan that were not kept from the plan under way: their stops, and how many of them are fixed. */
const made = (day: BikeDay, { bikes }: BikePlan) =>
  bikes
    .filter(
      (round) =>
        !isDeepStrictEqual(
          round,
          day.current?.bikes.find(({ bike: id }) => id === round.bike),
        ),
    )
    .map(({ bike: id, stops }) => ({ id, stops, fixed: day.locked?.[id] ?? 0 }))

/** Which of these stops a bike rides to with goods on board. */
function ladenStops(day: BikeDay, stops: readonly BikeStop[]): boolean[] {
  const rides = goodsOnBoard(ordersDropped(day, stops), stops)
  return stops.map((_, index) => rides.some(({ load, drop }) => load < index && index <= drop))
}

function ladenWaits(day: BikeDay, plan: BikePlan): Waits {
  const rounds = made(day, plan)
  const waits = rounds.flatMap(({ stops, fixed }) => {
    const laden = ladenStops(day, stops)
    return stops.map((stop, index) => (laden[index] && index >= fixed ? stop.start_s - stop.arrival_s : 0))
  })
  return {
    waits_s: waits.reduce((sum, one) => sum + one, 0),
    backs: rounds.map(({ stops }) => stops.at(-1)!.arrival_s),
  }
}

/** The same of the same sequences by the earliest hours that keep every rule, without the waits for a break. */
function earliest(day: BikeDay, plan: BikePlan): Waits {
  const model = newBikeModel({ ...day, current: plan })
  const { starts, rows } = readStarts(model)
  const clock = newBikeClock(model, starts)
  const all: Waits = { waits_s: 0, backs: [] }
  for (const { id, stops, fixed } of made(day, plan)) {
    const number = day.bikes.findIndex((one) => one.id === id)
    const row = rows[number]!
    assert.ok(clock.run(number, Int32Array.from(row), 0, row.length))
    const laden = ladenStops(day, stops).filter(
      (_, index) => index >= Math.max(fixed, 1) && stops[index]!.kind !== 'break',
    )
    assert.equal(laden.length, clock.stops() - 1)
    laden.forEach((isLaden, index) => {
      const wait_s = clock.start[index + 1]! - clock.leave[index]! - clock.legs[index + 1]!
      if (isLaden) all.waits_s += wait_s
    })
    all.backs.push(clock.start[clock.stops() - 1]!)
  }
  return all
}
