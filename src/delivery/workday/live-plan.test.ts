import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { checkBikePlan, planBikeDay, type BikePlan } from '#planner'
import { dayOf, parisInstant } from '#platform/time'
import { bikeDayOf, type DayRows } from '../plan/day-of-bikes.ts'
import { riddenStops } from '../seeds/example-gestures.ts'
import type { Gesture } from '../gestures/gesture.ts'
import { livedDay } from './lived-day.ts'
import { notesOf } from './live-notes.ts'
import { livePlan } from './live-plan.ts'
import type { LiveRound } from './live-round.ts'
import { orderFor } from '../seeds/seeded-orders.ts'
import { shiftsFor } from '../seeds/seeded-shifts.ts'
import { seededHub, seededPlaces } from '../seeds/seeded-town.ts'

const day = dayOf('2026-06-02')
const rows: DayRows = {
  hub: seededHub,
  day,
  shifts: shiftsFor('today', day),
  places: seededPlaces,
  orders: Array.from({ length: 20 }, (_, index) => orderFor('today', day, index + 1)),
}
const bikeDay = bikeDayOf(rows)
const { plan } = planBikeDay(bikeDay, { seed: 1, seconds: 1, iterations: 400, clock: () => 0 })
const clock = (text: string) =>
  (parisInstant(day, text).getTime() - parisInstant(day, '00:00').getTime()) / 1000

const ridden = ({ bikes }: BikePlan, index: number, count: number, late_s: number): Gesture[] =>
  riddenStops(day, bikes[index]!, count, late_s)

const liveAt = (gestures: Gesture[], now_s: number): LiveRound[] =>
  livePlan(bikeDay, plan.bikes, notesOf(gestures, day), now_s)
const hours = ({ stops }: LiveRound) => stops.map(({ stop }) => stop.start_s)

describe('A day that is lived', () => {
  test('is as planned while nobody has left', () => {
    for (const [index, round] of liveAt([], clock('06:00')).entries()) {
      assert.deepEqual(
        hours(round),
        plan.bikes[index]!.stops.map((stop) => stop.start_s),
      )
      assert.deepEqual([round.left, round.behind_s, round.breaches], [false, 0, []])
    }
  })
  test('keeps the waits of its plan while nobody has left', () => {
    const waiting = plan.bikes.map(({ bike, stops }) => ({
      bike,
      stops: stops.map((stop, index) =>
        index < 3 ? stop : { ...stop, start_s: stop.start_s + 600, departure_s: stop.departure_s + 600 },
      ),
    }))
    const [round] = livePlan(bikeDay, waiting, notesOf([], day), clock('06:00'))
    assert.equal(round!.stops[3]!.stop.start_s, waiting[0]!.stops[3]!.start_s)
  })
  test('is as planned while every stop is done at its hour', () => {
    const last = plan.bikes[0]!.stops[4]!
    const [round] = liveAt(ridden(plan, 0, 5, 0), last.departure_s)
    assert.deepEqual(round!.stops.map(({ done }) => done).lastIndexOf(true), 4)
    assert.equal(round!.behind_s <= 0, true)
    assert.deepEqual(round!.breaches, [])
  })
  test('tells who leaves late, how late, and which promised hours will be missed', () => {
    const [round] = liveAt([], plan.bikes[0]!.stops[0]!.departure_s + 3 * 3600)
    assert.equal(round!.behind_s, 3 * 3600)
    assert.ok(round!.breaches.some(({ kind }) => kind === 'slot'))
  })
  test('tells how far behind its plan a bike is, from what was noted', () => {
    const stops = plan.bikes[0]!.stops
    // A stop that is waited for swallows what came late before it.
    const last = stops.findIndex(
      (_, index) => index > 1 && stops[index + 1]!.start_s === stops[index + 1]!.arrival_s,
    )
    const [round] = liveAt(ridden(plan, 0, last + 1, 1200), stops[last]!.departure_s + 1200)
    assert.ok(round!.behind_s > 0 && round!.behind_s <= 1200, String(round!.behind_s))
  })
  test('knows by a delivery that its goods were collected, and that the bike has left', () => {
    const drop = plan.bikes[0]!.stops.findIndex(({ kind }) => kind === 'drop')
    const [only] = ridden(plan, 0, drop + 1, 0).slice(-1)
    const [round] = liveAt([only!], plan.bikes[0]!.stops[drop]!.departure_s)
    assert.equal(round!.left, true)
    assert.equal(round!.stops[0]!.done, true)
  })
})

describe('A bike ahead of its plan, with a door that opens much later', () => {
  const at = (n: number, from: string, to: string) => {
    const { pickups, ...order } = orderFor('today', day, n)
    const [slotFrom, readyAt] = [parisInstant(day, from), parisInstant(day, '09:30')]
    return {
      ...order,
      slotFrom,
      slotTo: parisInstant(day, to),
      pickups: pickups.map((one) => ({ ...one, readyAt })),
    }
  }
  const orders = [at(1, '10:00', '12:00'), at(2, '15:00', '17:00')]
  const two = bikeDayOf({
    ...rows,
    shifts: rows.shifts.slice(2).map((one) => ({ ...one, pause: null })),
    orders,
  })
  const { plan: ofTwo } = planBikeDay(two, { seed: 1, seconds: 1, iterations: 50, clock: () => 0 })
  const planned = ofTwo.bikes[0]!.stops
  const ahead_s = 1200
  const noted = notesOf(riddenStops(day, ofTwo.bikes[0]!, 3, -ahead_s), day)

  test('goes on at once to its next stop, and collects what comes after it no sooner than that door asks for', () => {
    assert.deepEqual(
      planned.map(({ kind }) => kind),
      ['hub', 'pickup', 'pickup', 'drop', 'pickup', 'pickup', 'drop', 'hub'],
    )
    const hour = planned.map(({ start_s }) => start_s)
    const [live] = livePlan(two, ofTwo.bikes, noted, planned[2]!.departure_s - ahead_s)
    assert.deepEqual(hours(live!).slice(3), [hour[3]! - ahead_s, ...hour.slice(4)])
  })
})

describe('A day given to the planner while it is lived', () => {
  /** A bike that did so many stops, so late, and has not been heard of since. */
  const ways: [what: string, count: number, late_s: number, silent_s: number, breach: string | undefined][] =
    [
      ['on time', 6, 0, 0, undefined],
      ['an hour and a half late', 6, 5400, 0, undefined],
      ['silent for three hours', 6, 0, 10_800, 'slot'],
      ['silent for four hours with cold goods on board', 4, 0, 14_400, 'on-board'],
      ['out long after the end of the shift', 8, 0, 21_600, 'shift'],
    ]
  for (const [what, count, late_s, silent_s, breach] of ways)
    test(`breaks no rule, ${what}: what is late is kept and shown`, () => {
      const now_s = plan.bikes[0]!.stops[count - 1]!.departure_s + late_s + silent_s
      const live = liveAt(ridden(plan, 0, count, late_s), now_s)
      if (breach)
        assert.ok(
          live[0]!.breaches.some(({ kind }) => kind === breach),
          `no ${breach} breach`,
        )
      const lived = livedDay(bikeDay, live, now_s)
      const current = { ...plan, bikes: lived.current!.bikes }
      assert.deepEqual(checkBikePlan(lived, current).breaches, [])
      const { plan: again } = planBikeDay(lived, { seed: 1, seconds: 1, iterations: 50, clock: () => 0 })
      assert.deepEqual(checkBikePlan(lived, again).breaches, [])
      assert.deepEqual(again.unassigned, [])
    })
})

describe('Whatever couriers note, in whatever sequence', () => {
  const all = plan.bikes.flatMap((round) => riddenStops(day, round, round.stops.length, 0))
  test('the day can be told: nothing is lost, hours never go back, and nothing to come is in the past', () => {
    let chance = 7
    const next = (below: number) => (chance = (chance * 16_807) % 2_147_483_647) % below
    for (let times = 0; times < 200; times++) {
      const some = all.filter(() => next(3) === 0)
      const moved = some.map((one) => ({
        ...one,
        doneAt: new Date(one.doneAt.getTime() + (next(240) - 120) * 60_000),
      }))
      const now_s = clock('08:00') + next(36_000)
      for (const [index, { stops }] of liveAt(moved, now_s).entries()) {
        const whole = plan.bikes[index]!.stops.length
        assert.ok(stops.length === whole || stops.every(({ done }) => done))
        for (const [at, { stop, done }] of stops.entries()) {
          assert.ok(stop.arrival_s <= stop.start_s && stop.start_s <= stop.departure_s)
          if (at > 0) assert.ok(stop.arrival_s >= stops[at - 1]!.stop.departure_s)
          if (!done) assert.ok(stop.departure_s >= now_s)
        }
      }
    }
  })
})
