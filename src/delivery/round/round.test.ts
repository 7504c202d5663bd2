import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { BikeStop } from '#planner'
import { dayOf } from '#platform/time'
import { asId } from '#platform/id'
import type { PersonId } from '#people'
import { nextStop, placeInBuilding } from './round.ts'
import { stopsOf, type RoundRows } from './stops-of-plan.ts'
import { seesDoor } from './stop.ts'
import { sentGesture } from '../seeds/courier-example.ts'
import type { ExampleDeed } from '../seeds/example-deed.ts'
import { instantOf } from '../day-clock.ts'
import type { Gesture } from '../gestures/gesture.ts'
import type { Order } from '../order.ts'
import { seededBikes, seededHub, seededPlaces } from '../seeds/seeded-town.ts'
import { seededDoors } from '../seeds/seeded-doors.ts'
import type { PlaceId, OrderId, ShiftId } from '../ids.ts'

const day = dayOf('2026-06-02')
const [bike] = seededBikes
const [door] = seededDoors
const [shop] = seededPlaces
assert.ok(bike && door && shop)

const at = (clock_s: number) => instantOf(clock_s, day)
const shift = {
  id: asId<ShiftId>('shift'),
  hubId: seededHub.id,
  day,
  bike,
  courier: null,
  startsAt: at(0),
  endsAt: at(80_000),
  pause: null,
  heavy: false,
  locked: null,
}

function order(id: OrderId, placeIds: (PlaceId | null)[]): Order {
  const pickup = {
    readyAt: at(0),
    weight_g: 1,
    volume_ml: 1,
    cold: 'ambient' as const,
    heaviestParcel_g: 1,
    goods: [],
  }
  const nothing = {
    goodsCents: null,
    feeCents: null,
    ended: null,
    askedByPlace: null,
  }
  return {
    ...nothing,
    id,
    hubId: seededHub.id,
    reference: id,
    source: 'request',
    door: door ?? seededDoors[0]!,
    day,
    slotFrom: at(36_000),
    slotTo: at(43_200),
    service_s: 0,
    orderedAt: at(0),
    announcedAt: at(0),
    follow: id,
    standing: { state: 'confirmed', at: at(0) },
    pickups: placeIds.map((placeId) => ({ ...pickup, placeId })),
  }
}

const times = { trip: 1, arrival_s: 36_000, start_s: 36_000, departure_s: 36_100 }
const stops: BikeStop[] = [
  { kind: 'hub', orders: ['from hub'], ...times },
  { kind: 'pickup', merchant: shop.id, orders: ['one', 'two'], ...times },
  { kind: 'drop', order: 'one', ...times },
  { kind: 'break', ...times },
  { kind: 'drop', order: 'two', ...times },
  { kind: 'drop', order: 'from hub', ...times },
  { kind: 'hub', orders: [], ...times },
]
const orders = [
  order(asId<OrderId>('one'), [shop.id]),
  order(asId<OrderId>('two'), [shop.id]),
  order(asId<OrderId>('from hub'), [null]),
]

let clock_s = 36_000
/** A gesture of this round, a minute after the one before. */
function did(example: ExampleDeed & { placeId?: PlaceId | null }): Gesture {
  clock_s += 60
  const when = at(clock_s)
  const sent = sentGesture(asId<ShiftId>('shift'), { doneAt: when, ...example })
  return { ...sent, device: 'téléphone', sentAt: when, receivedAt: when, byPerson: asId<PersonId>('yanis') }
}
const round = (gestures: Gesture[], more: Partial<RoundRows> = {}) =>
  stopsOf({ shift, hub: seededHub, stops, orders, places: [shop], gestures, ...more })
const states = (gestures: Gesture[]) => round(gestures).map((one) => one.state)
const collected = (orderId: OrderId, placeId: PlaceId | null) => did({ kind: 'collected', orderId, placeId })

describe('A stop is done', () => {
  test('at a shop, once each order was collected or said to be missing', () => {
    const first = collected(asId<OrderId>('one'), shop.id)
    assert.equal(states([first])[1], 'todo')
    assert.equal(
      states([first, did({ kind: 'missing', orderId: asId<OrderId>('two'), placeId: shop.id })])[1],
      'done',
    )
    const missing = did({ kind: 'missing', orderId: asId<OrderId>('one'), placeId: shop.id })
    assert.equal(round([missing, collected(asId<OrderId>('two'), shop.id)])[1]?.lastGesture?.kind, 'missing')
  })
  test('at the hub, once what waits there is on the bike', () => {
    assert.equal(states([did({ kind: 'left' })])[0], 'todo')
    assert.equal(states([did({ kind: 'left' }), collected(asId<OrderId>('from hub'), null)])[0], 'done')
  })
  test('at a door, when the order ended; to be done again when the courier comes back later', () => {
    assert.equal(states([did({ kind: 'delivered', orderId: asId<OrderId>('one') })])[2], 'done')
    assert.equal(
      states([did({ kind: 'absent', orderId: asId<OrderId>('one'), reason: { code: 'again' } })])[2],
      'again',
    )
    assert.equal(
      states([did({ kind: 'absent', orderId: asId<OrderId>('one'), reason: { code: 'brought back' } })])[2],
      'done',
    )
  })
  test('no more when it is taken back', () => {
    const gesture = did({ kind: 'delivered', orderId: asId<OrderId>('one') })
    assert.equal(states([gesture, did({ kind: 'undone', undoes: gesture.pressId })])[2], 'todo')
  })
  test('when it is a break, once it is taken, or a later stop is done', () => {
    assert.equal(states([did({ kind: 'paused' })])[3], 'done')
    assert.equal(states([did({ kind: 'delivered', orderId: asId<OrderId>('two') })])[3], 'done')
  })
})

describe('The next stop', () => {
  const toShop = [
    did({ kind: 'left' }),
    collected(asId<OrderId>('from hub'), null),
    collected(asId<OrderId>('one'), shop.id),
    collected(asId<OrderId>('two'), shop.id),
  ]
  test('is the first that waits, then those to try again, then the hub', () => {
    const again = did({ kind: 'absent', orderId: asId<OrderId>('one'), reason: { code: 'again' } })
    assert.equal(nextStop(round([...toShop, again]))?.kind, 'break')
    const others = [asId<OrderId>('two'), asId<OrderId>('from hub')].map((orderId) =>
      did({ kind: 'delivered', orderId }),
    )
    assert.equal(nextStop(round([...toShop, again, ...others]))?.key, 'one')
    const all = [...toShop, ...others, did({ kind: 'delivered', orderId: asId<OrderId>('one') })]
    assert.equal(nextStop(round(all))?.kind, 'home')
    assert.equal(nextStop(round([...all, did({ kind: 'back' })])), undefined)
  })
  test('is never at an order that was cancelled', () => {
    const left = round([], { orders: orders.filter(({ id }) => id !== 'one') })
    assert.deepEqual(
      left.map((one) => one.key),
      ['depart', shop.id, 'pause', 'two', 'from hub', 'retour'],
    )
  })
  test('has an address of its own at each visit of the same shop', () => {
    const twice = [...stops.slice(0, 2), ...stops.slice(1)]
    assert.deepEqual(
      round([], { stops: twice })
        .map((one) => one.key)
        .slice(1, 3),
      [shop.id, `${shop.id}.2`],
    )
  })
})

describe('A courier reads who lives at a door', () => {
  const stop = round([did({ kind: 'delivered', orderId: asId<OrderId>('one') })])[2]
  const after = (minutes: number) => new Date((stop?.doneAt?.getTime() ?? 0) + minutes * 60_000)
  test('until one hour after it was delivered', () => {
    assert.ok(stop)
    assert.deepEqual(
      [0, 59, 60, 600].map((minutes) => seesDoor(stop, after(minutes))),
      [true, true, false, false],
    )
  })
  test('as long as they may come back', () => {
    const [, , again] = round([
      did({ kind: 'absent', orderId: asId<OrderId>('one'), reason: { code: 'again' } }),
    ])
    assert.ok(again)
    assert.equal(seesDoor(again, after(600)), true)
  })
})

describe('Doors of one building', () => {
  const placesOf = (stops: ReturnType<typeof round>) => stops.map((one) => placeInBuilding(stops, one))
  test('that are rung one after the other are counted together, however their address is written', () => {
    const written = orders.map((one) => ({
      ...one,
      door: { ...one.door, address: one.id === 'two' ? '24, rue du Vauxhall' : '24 Rue du Vauxhall' },
    }))
    const all = placesOf(round([], { orders: written }))
    assert.deepEqual(all.slice(4), [{ n: 1, of: 2 }, { n: 2, of: 2 }, undefined])
    assert.deepEqual(all.slice(0, 4), [undefined, undefined, undefined, undefined], 'a break stands between')
  })
  test('are forgotten with their address', () => {
    const forgotten = orders.map((one) => ({ ...one, door: { ...one.door, address: '' } }))
    assert.ok(placesOf(round([], { orders: forgotten })).every((one) => one === undefined))
  })
})
