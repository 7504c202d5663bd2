import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { BikeStop } from '#planner'
import { dayOf } from '#platform/time'
import { asId } from '#platform/id'
import type { LiveStop } from '../workday/door.ts'
import { orderFor } from '../seeds/seeded-orders.ts'
import { laneLines } from './lane-lines.ts'

const times = { trip: 1, arrival_s: 36_000, start_s: 36_000, departure_s: 36_100 }
const live = (stop: BikeStop, done = false): LiveStop => ({ stop, done, planned_s: 36_000, at_s: undefined })
const door = (order: string, done = false) => live({ kind: 'drop', order, ...times }, done)
const shop = live({ kind: 'pickup', merchant: 'shop', orders: ['a'], ...times })
const home = live({ kind: 'hub', orders: [], ...times })

const addresses = { a: '12 Rue Royale', b: '12, rue royale', c: '14 Rue Royale', d: '', e: '' }
const orders = new Map(
  Object.entries(addresses).map(([id, address], n) => {
    const order = orderFor('today', dayOf('2026-06-02'), n + 1)
    return [id, { ...order, id: asId(id), door: { ...order.door, address } }]
  }),
)
const told = (stops: LiveStop[]) =>
  laneLines([...stops, home], orders).coming.map((one) => ('stops' in one ? one.stops.length : one.stop.kind))

describe('The stops of a bike', () => {
  test('at one address stand together, however it is written, when they come one after the other', () => {
    assert.deepEqual(told([door('a'), door('b'), door('c')]), [2, 'drop'])
    assert.deepEqual(told([door('a'), shop, door('b')]), ['drop', 'pickup', 'drop'])
    assert.deepEqual(told([door('a'), door('b'), door('a'), door('b')]), [4])
  })
  test('whose address was erased stay apart', () =>
    assert.deepEqual(told([door('d'), door('e')]), ['drop', 'drop']))
  test('that are done are folded, and are counted in no building', () => {
    const lines = laneLines([door('a', true), door('b'), door('c', true), home], orders)
    assert.equal(lines.done.length, 2)
    const did = laneLines([door('a', true), door('b', true), door('c', true), shop, home], orders).done
    assert.deepEqual(
      did.map((one) => ('stops' in one ? one.stops.length : one.stop.kind)),
      [2, 'drop'],
    )
    assert.deepEqual(told([door('a', true), door('b')]), ['drop'])
  })
})
