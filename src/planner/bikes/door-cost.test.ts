import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { shared, withoutShared } from '#testing'
import type { BikeDay, BikePlan } from '../bike-day.ts'
import { at, bike, exampleDay, goods, order } from '../example-day.ts'
import { readBikeDay } from '../judge/read-bike-day.ts'
import { planBikeDay } from './plan-bike-day.ts'

const planned = (day: BikeDay, iterations: number) =>
  planBikeDay(day, { seed: 1, iterations, seconds: 60, clock: () => 0 }).plan

/** The pauses, in seconds, between two visits of one bike at one shop. */
const pausesOf = ({ bikes }: BikePlan) =>
  bikes.flatMap(({ stops }) => {
    const visits = stops.filter((stop) => stop.kind === 'pickup')
    return visits.flatMap((visit, index) => {
      const before = visits.slice(0, index).findLast(({ merchant }) => merchant === visit.merchant)
      return before ? [visit.start_s - before.departure_s] : []
    })
  })

describe('A door that is on the way twice', () => {
  test('is stopped at once, when what it gives later can be waited for', () => {
    const early = { ...order('o001', [goods('m001')]), dropoff: doorAt(300, 31_000, 36_000) }
    const later = { ...goods('m001'), ready_s: 31_200 }
    const other = { ...order('o002', [later]), dropoff: doorAt(-300, 31_000, 36_000) }
    const day = { ...exampleDay(), bikes: [bike('b01', [])], orders: [early, other] }
    const visits = planned(day, 100).bikes.flatMap(({ stops }) =>
      stops.filter(({ kind }) => kind === 'pickup'),
    )
    assert.equal(visits.length, 1)
  })

  test('is stopped at twice when the hours of the doors ask for it', () => {
    const early = { ...order('o001', [goods('m001')]), dropoff: doorAt(300, 30_300, 31_000) }
    const later = { ...goods('m001'), ready_s: 31_200 }
    const other = { ...order('o002', [later]), dropoff: doorAt(-300, 31_000, 33_000) }
    const day = { ...exampleDay(), bikes: [bike('b01', [])], orders: [early, other] }
    const plan = planned(day, 100)
    assert.deepEqual(plan.unassigned, [])
    assert.equal(pausesOf(plan).length, 1)
  })
})

describe('On the published days that nothing interrupted', { skip: withoutShared }, () => {
  for (const name of ['day-04', 'day-07'])
    test(`${name}: no bike is back at a shop within the hour`, () => {
      const read = readBikeDay(readFileSync(`${shared}data/routing/bike-days/${name}.json`, 'utf8'))
      assert.ok(read.ok)
      assert.deepEqual(
        pausesOf(planned(read.day, 300)).filter((pause) => pause < 3600),
        [],
      )
    })
})

function doorAt(x_m: number, from_s: number, to_s: number) {
  return { ...at(x_m, 0), from_s, to_s, service_s: 100, floor: 0, no_lift: false }
}
