import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BikeDay, Order } from '../bike-day.ts'
import { at, bike, exampleDay, goods, order } from '../example-day.ts'
import { checkBikePlan } from '../judge/check-bike-plan.ts'
import { planBikeDay } from './plan-bike-day.ts'
import { retimeBikes } from './retime-bikes.ts'

const door = (one: Order, x_m: number, from_s: number, to_s: number): Order => ({
  ...one,
  dropoff: { ...one.dropoff, ...at(x_m, 0), from_s, to_s },
})

test('A round whose break stood at a door taken out has hours that can be ridden, the same stops in the same sequence', () => {
  const far = door(order('far', [goods('hub')]), 900, 30_900, 31_200)
  const gone = door(order('gone', [goods('hub')]), 150, 31_900, 32_200)
  const later = door(order('later', [{ ...goods('m001'), ready_s: 34_900 }]), 120, 35_200, 37_000)
  const day: BikeDay = { ...exampleDay(), bikes: [bike('b01', [])], orders: [far, gone, later] }
  const { plan } = planBikeDay(day, { seed: 1, iterations: 50, seconds: 60, clock: () => 0 })
  assert.deepEqual(checkBikePlan(day, plan).breaches, [])
  const kinds = (of: typeof plan) =>
    of.bikes[0]?.stops.map((stop) => (stop.kind === 'drop' ? stop.order : stop.kind))
  assert.deepEqual(kinds(plan), ['hub', 'far', 'gone', 'break', 'pickup', 'later', 'hub'])

  const left = { ...day, orders: [far, later] }
  const cut = {
    ...plan,
    bikes: plan.bikes.map(({ bike: id, stops }) => ({
      bike: id,
      stops: stops
        .filter((stop) => stop.kind !== 'drop' || stop.order !== 'gone')
        .map((stop) =>
          stop.kind === 'hub' ? { ...stop, orders: stop.orders.filter((one) => one !== 'gone') } : stop,
        ),
    })),
  }
  assert.deepEqual(checkBikePlan(left, cut).breaches, [['travel', 'b01, stop 4']])
  const found = retimeBikes(left, cut, new Set(['b01']))
  assert.deepEqual(checkBikePlan(left, found).breaches, [])
  assert.deepEqual(kinds(found), ['hub', 'far', 'break', 'pickup', 'later', 'hub'])
  assert.deepEqual(retimeBikes(left, cut, new Set()), cut)
})
