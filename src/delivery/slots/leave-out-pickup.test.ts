import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addDays, parisDay, parisInstant, type Day } from '#platform/time'
import { openBeffroi } from '#testing'
import { asId } from '#platform/id'
import { exampleRound, sentGesture } from '../seeds/courier-example.ts'
import { leaveOutPickup } from './leave-out-pickup.ts'
import { lockTaken } from './lock-taken.ts'
import { bookSlot, holdSlot } from './hold-slot.ts'
import { keepGestures } from '../gestures/keep-gestures.ts'
import { ordersByIds } from '../order-store.ts'
import { planOfDay } from '../plan/store.ts'
import { seededHub, seededPlaces } from '../seeds/seeded-town.ts'
import { exampleWish } from '../seeds/wish-example.ts'
import type { OrderId, PlaceId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const now = beffroi.now()
const by = beffroi.personId('nadege')
const placeOf = (shop: number) => seededPlaces[shop]?.id ?? asId<PlaceId>('')

async function booked(day = addDays(parisDay(now), 1)) {
  const slot = { day, from: parisInstant(day, '14:00'), to: parisInstant(day, '16:00') }
  const held = await bookSlot(db, exampleWish({ shops: [1, 2], weight_g: 800 }), slot, by, now)
  assert.ok(held.ok)
  return held.order
}

async function shopsOf(orderId: OrderId, day: Day) {
  const plan = await planOfDay(db, seededHub.id, day)
  return (plan?.plan.bikes ?? []).flatMap(({ bike, stops }) =>
    stops.flatMap((one) =>
      one.kind === 'pickup' && one.orders.includes(orderId) ? [{ bike, place: one.merchant }] : [],
    ),
  )
}

describe('A shop that prepares nothing', () => {
  test('leaves the order and the round, once; the rest is brought at the hours that were said', async () => {
    const { id, day } = await booked()
    assert.equal((await shopsOf(id, day)).length, 2)
    const which = { orderId: id, placeId: placeOf(1), by }
    assert.ok((await leaveOutPickup(db, which, now)).ok)
    const version = (await planOfDay(db, seededHub.id, day))?.version
    assert.ok((await leaveOutPickup(db, which, now)).ok)
    assert.equal((await planOfDay(db, seededHub.id, day))?.version, version)
    const left = (await shopsOf(id, day)).map((one) => one.place)
    assert.deepEqual(left, [placeOf(2)])
    const [order] = await ordersByIds(db, [id])
    assert.deepEqual(
      order?.pickups.map((one) => one.placeId),
      [placeOf(2)],
    )
    const slot = { day, from: parisInstant(day, '16:00'), to: parisInstant(day, '18:00') }
    const until = new Date(now.getTime() + 600_000)
    assert.ok((await holdSlot(db, exampleWish(), slot, until, now)).ok, 'the day takes orders as before')
  })

  test('is not left out when it is the only one: the order is cancelled instead', async () => {
    const { id } = await booked()
    await leaveOutPickup(db, { orderId: id, placeId: placeOf(1), by }, now)
    const last = await leaveOutPickup(db, { orderId: id, placeId: placeOf(2), by }, now)
    assert.deepEqual(last, { ok: false, refusal: 'nothing left' })
    const none = await leaveOutPickup(db, { orderId: asId(by), placeId: placeOf(2), by }, now)
    assert.deepEqual(none, { ok: false, refusal: 'unknown order' })
  })

  test('leaves the telephone of the courier, unless its goods are on the bike already', async () => {
    const { shift, shops } = await exampleRound(db, now)
    const twice = [
      ...Map.groupBy(
        shops.flatMap((one) => one.orders),
        (one) => one,
      ),
    ]
    const [first = '', second = ''] = twice.flatMap(([id, all]) => (all.length === 2 ? [id] : []))
    const [order] = await ordersByIds(db, [asId(first)])
    const yanis = await beffroi.as('yanis')
    const screens = async () => {
      const round = (await yanis.get('/livraisons/tournee')).text
      const links = round.matchAll(/href="(\/livraisons\/tournee\/[\w.-]{20,})"/g)
      const stops = new Set([...links].map(([, href = '']) => href))
      const texts = await Promise.all([...stops].map(async (href) => (await yanis.get(href)).text))
      return texts.filter((one) => one.includes(`<b>${order?.reference}</b>`)).length
    }
    const placeOfOrder = (id: string) =>
      shops.find((one) => one.orders.includes(id))?.merchant ?? asId<PlaceId>('')
    assert.equal(await screens(), 2, 'both shops name it')
    const leftOut = await leaveOutPickup(
      db,
      { orderId: asId(first), placeId: asId(placeOfOrder(first)), by },
      now,
    )
    assert.ok(leftOut.ok)
    assert.equal(await screens(), 1)
    const placeId = placeOfOrder(second)
    const taken = sentGesture(shift, {
      kind: 'collected',
      orderId: asId(second),
      placeId: asId(placeId),
      doneAt: now,
    })
    const courier = beffroi.personId('yanis')
    await keepGestures(db, { courier, device: 'téléphone 1', sentAt: now, gestures: [taken] }, now)
    assert.deepEqual(await db.transaction((tx) => lockTaken(tx, asId(first))), new Set())
    assert.deepEqual(
      await db.transaction((tx) => lockTaken(tx, asId(second))),
      new Set([placeId]),
      'the other shop still has its own',
    )
    const late = await leaveOutPickup(db, { orderId: asId(second), placeId: asId(placeId), by }, now)
    assert.deepEqual(late, { ok: false, refusal: 'already collected' })
  })
})
