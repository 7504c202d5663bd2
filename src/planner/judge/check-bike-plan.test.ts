import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { BikeDay, BikePlan, BikeStop } from '../bike-day.ts'
import type { BikeBreach } from './breach.ts'
import { checkBikePlan } from './check-bike-plan.ts'
import { exampleDay } from '../example-day.ts'

const hub = (trip: number, orders: string[], start_s: number, departure_s: number): BikeStop => {
  return { kind: 'hub', trip, orders, arrival_s: start_s, start_s, departure_s }
}
const pickup = (merchant: string, orders: string[], start_s: number): BikeStop => {
  return { kind: 'pickup', trip: 1, merchant, orders, arrival_s: start_s, start_s, departure_s: start_s + 50 }
}
const drop = (order: string, start_s: number): BikeStop => {
  return { kind: 'drop', trip: 1, order, arrival_s: start_s, start_s, departure_s: start_s + 160 }
}

const examplePlan = (): BikePlan => ({
  format: 'beffroi-bike-plan-1',
  day: 'day-90',
  bikes: [
    {
      bike: 'b01',
      stops: [
        hub(1, ['o002'], 30_100, 30_160),
        pickup('m001', ['o001', 'o002'], 30_600),
        pickup('m002', ['o001'], 30_800),
        drop('o001', 31_000),
        drop('o002', 31_160),
        hub(1, [], 31_700, 31_700),
      ],
    },
  ],
  unassigned: [],
})

const stop = (plan: BikePlan, index: number): BikeStop => plan.bikes[0]!.stops[index]!
const stops = (plan: BikePlan) => plan.bikes[0]!.stops

type Break = (plan: BikePlan, day: BikeDay) => void

const take = (plan: BikePlan, index: number) => stops(plan).splice(index, 1)

/** How to break each rule, alone or with what follows from it. */
const broken: Record<BikeBreach, Break> = {
  shape: (plan) => (plan.bikes[0]!.bike = 'b09'),
  hub: (plan) => take(plan, 5),
  'trip-number': (plan) => (stop(plan, 2).trip = 2),
  clock: (plan) => (stop(plan, 2).start_s = 30_700),
  travel: (plan) => (stop(plan, 2).arrival_s = 30_740),
  service: (plan) => (stop(plan, 3).departure_s = 31_159),
  shift: (_, day) => (day.bikes[0]!.shift_start_s = 30_101),
  break: (plan) => Object.assign(stop(plan, 5), { arrival_s: 35_001, start_s: 35_001, departure_s: 35_001 }),
  twice: (plan) => stops(plan).splice(3, 0, pickup('m002', ['o001'], 30_850)),
  incomplete: (plan) => take(plan, 2),
  'split-bikes': (plan) => {
    const [moved] = take(plan, 4)
    plan.bikes.push({ bike: 'b02', stops: [hub(1, [], 30_100, 30_160), moved!, hub(1, [], 31_700, 31_700)] })
  },
  'split-trips': (plan) => {
    stops(plan).splice(4, 1, hub(2, [], 31_600, 31_660), { ...drop('o002', 32_000), trip: 2 })
    Object.assign(stop(plan, 6), hub(2, [], 32_600, 32_600))
  },
  sequence: (plan) => stops(plan).splice(2, 2, drop('o001', 31_000), pickup('m002', ['o001'], 31_400)),
  ready: (_, day) => (day.orders[0]!.pickups[1]!.ready_s = 30_801),
  slot: (_, day) => (day.orders[0]!.dropoff.from_s = 31_001),
  payload: (_, day) => (day.bikes[0]!.payload_g = 3999),
  volume: (_, day) => (day.bikes[0]!.volume_ml = 19_999),
  boxes: (_, day) => (day.bikes[0]!.cold_boxes.le4 = 0),
  'on-board': (_, day) => (day.orders[0]!.pickups[1]!.max_on_board_s = 149),
  skill: (plan, day) => {
    plan.bikes[0]!.bike = 'b02'
    day.orders[0]!.heavy = true
  },
  forgotten: (plan) => {
    stops(plan).splice(0, 6, hub(1, [], 30_100, 30_100), pickup('m001', ['o001'], 30_600))
    stops(plan).push(pickup('m002', ['o001'], 30_800), drop('o001', 31_000), hub(1, [], 31_700, 31_700))
  },
  both: (plan) => plan.unassigned.push({ order: 'o001', reason: 'time' }),
  reason: (plan) => {
    broken.forgotten(plan, exampleDay())
    plan.unassigned.push({ order: 'o002', reason: 'capacity' })
  },
  locked: (plan, day) => {
    interrupt(plan, day)
    stop(plan, 1).start_s++
    stop(plan, 1).departure_s++
  },
  past: (plan, day) => {
    interrupt(plan, day)
    day.now_s = 31_100
  },
}

function interrupt(plan: BikePlan, day: BikeDay): void {
  day.now_s = 30_700
  day.current = structuredClone({ bikes: plan.bikes, unassigned: [] })
  day.locked = { b01: 3 }
}

describe('The judge of a day of bikes', () => {
  test('finds nothing in a plan that keeps the rules, and counts its metres', () => {
    const { breaches, metres } = checkBikePlan(exampleDay(), examplePlan())
    assert.deepEqual(breaches, [])
    assert.equal(metres, 100 + 100 + 141 + 316)
  })

  test('finds nothing in a plan under way that goes on', () => {
    const [day, plan] = [exampleDay(), examplePlan()]
    interrupt(plan, day)
    assert.deepEqual(checkBikePlan(day, plan).breaches, [])
  })

  for (const [breach, spoil] of Object.entries(broken)) {
    test(`names the breach ‘${breach}’`, () => {
      const [day, plan] = [exampleDay(), examplePlan()]
      spoil(plan, day)
      assert.ok(checkBikePlan(day, plan).breaches.some(([name]) => name === breach))
    })
  }
})
