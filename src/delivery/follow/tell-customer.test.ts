import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addDays, addMonths, parisDay, parisInstant } from '#platform/time'
import { onlyNamed, registerPerson, saveAccount } from '#people'
import { comeIn, openBeffroi } from '#testing'
import { asId } from '#platform/id'
import { cancelOrder } from '../slots/cancel-order.ts'
import { readDay } from '../plan/day-store.ts'
import { exampleGesture, type Example } from '../seeds/example-gestures.ts'
import { forgetDoors } from './forget-doors.ts'
import { insertGesture } from '../gestures/gesture-store.ts'
import type { MissingReason } from '../gestures/gesture-reason.ts'
import { bookSlot } from '../slots/hold-slot.ts'
import { ordersByIds } from '../order-store.ts'
import { writeEnd } from '../order-write-store.ts'
import { shiftId } from '../seeds/seeded-shifts.ts'
import { seededHub, seededPlaces } from '../seeds/seeded-town.ts'
import { sayWord } from './say-word.ts'
import { tellCustomer, tellCustomers } from './tell-customer.ts'
import { exampleWish } from '../seeds/wish-example.ts'
import type { OrderId, GestureId, PressId } from '../ids.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db, ground } = beffroi
const now = beffroi.now()
const today = parisDay(now)
const yesterday = addDays(today, -1)
const noted = (at: Date, example: Example) =>
  exampleGesture(shiftId('today', 1), at, { byPerson: beffroi.personId('yanis'), ...example })
async function collect(orderId: OrderId, at: Date, reason?: MissingReason): Promise<PressId> {
  const placeId = seededPlaces[0]?.id ?? null
  const gesture = noted(at, {
    ...(reason ? { kind: 'missing', orderId, reason } : { kind: 'collected', orderId }),
    placeId,
  })
  await insertGesture(db, gesture)
  return gesture.pressId
}

describe('A customer is told', () => {
  test('each thing once: on the bike, delivered, nobody there; what was taken back is not told', async () => {
    const { orders } = await readDay(db, seededHub, today)
    const ids = orders.map(({ id }) => id)
    const at = new Date(now.getTime() - 3 * 60_000)
    await writeEnd(db, ids[0] ?? asId<OrderId>(''), {
      how: 'delivered',
      at,
      gestureId: asId(ids[0] ?? asId<GestureId>('')),
    })
    await writeEnd(db, ids[1] ?? asId<OrderId>(''), {
      how: 'absent',
      at,
      gestureId: asId(ids[1] ?? asId<GestureId>('')),
    })
    await writeEnd(db, ids[2] ?? asId<OrderId>(''), {
      how: 'delivered',
      at: now,
      gestureId: asId(ids[2] ?? asId<GestureId>('')),
    })
    await collect(ids[3] ?? asId<OrderId>(''), at, {
      code: 'some',
      missing: [{ label: 'Salade', much: '1' }],
    })
    await collect(ids[5] ?? asId<OrderId>(''), at, { code: 'shut' })
    await insertGesture(
      db,
      noted(at, { kind: 'undone', undoes: await collect(ids[4] ?? asId<OrderId>(''), at) }),
    )
    assert.equal(await tellCustomers(ground, now), 3)
    assert.equal(await tellCustomers(ground, now), 0)
    const letters = await beffroi.letters()
    for (const said of [/a été remise à 9\u00A0h\u00A057/, /sonné à 9\u00A0h\u00A057/, /est sur le vélo/])
      assert.equal(letters.filter(({ body }) => said.test(body)).length, 1, String(said))
    const cancel = (id = asId<OrderId>('')) =>
      cancelOrder(db, { id, reason: { code: 'by customer' }, by: null }, now)
    assert.deepEqual(await cancel(ids[3]), { ok: false, refusal: 'already collected' })
    assert.ok((await cancel(ids[5])).ok, 'nothing of it is on a bike: the shop was shut')
    assert.ok(letters.every(({ channel, body }) => channel === 'sms' && body.includes('/livraisons/suivre/')))
    assert.ok(letters.every(({ recipient }) => recipient === '+33639983100'))
  })
  test('of what was asked for them, by SMS to a mobile, else by e-mail, else not at all', async () => {
    const wish = exampleWish({ source: 'request' })
    const tomorrow = addDays(parisDay(now), 1)
    const slot = { day: tomorrow, from: parisInstant(tomorrow, '14:00'), to: parisInstant(tomorrow, '16:00') }
    const booked = await bookSlot(db, wish, slot, beffroi.personId('nadege'), now)
    assert.ok(booked.ok)
    const tell = (phone: string | null, email: string | null) =>
      tellCustomer(
        db,
        {
          order: { ...booked.order, door: { ...booked.order.door, phone, email } },
          what: 'taken',
          siteUrl: 'https://b.example',
        },
        now,
      )
    assert.equal(await tell('03 53 01 30 01', null), false)
    assert.equal(await tell('03 53 01 30 01', 'moi@example.org'), true)
    const [letter] = await beffroi.letters()
    assert.equal(letter?.recipient, 'moi@example.org')
    assert.match(
      letter?.body ?? '',
      /Boulangerie Delplanque vous fait livrer à vélo mercredi 3 juin, entre 14\u00A0h et/,
    )
    assert.ok(letter?.body.includes(`https://b.example/livraisons/suivre/${booked.order.follow}`))
  })
  test('in the language of their account, or of their order where it was sold, else in French', async () => {
    const { orders } = await readDay(db, seededHub, yesterday)
    const login = 'olena@ailleurs.example'
    const personId = await registerPerson(db, { ...onlyNamed('Olena', 'Bondar'), email: login }, null, now)
    await saveAccount(db, { personId, email: login, phone: null }, now)
    await (await comeIn(beffroi, login)).post('/langue', { language: 'uk', to: '/' })
    const tell = async (n: number, email: string) => {
      const [order] = orders.slice(n)
      assert.ok(order)
      const told = { ...order, door: { ...order.door, phone: null, email } }
      assert.ok(await tellCustomer(db, { order: told, what: 'cancelled', siteUrl: 'https://b.example' }, now))
      return (await beffroi.letters())[0]?.body ?? ''
    }
    assert.match(await tell(0, 'Olena@ailleurs.example'), /^Доставку .*, понеділок, 1 червня\) скасовано\.$/)
    assert.match(await tell(1, 'autre@example.org'), /est annulée\.$/)
    const [sold] = orders.slice(2)
    assert.ok(sold)
    const told = { ...sold, door: { ...sold.door, phone: null, email: 'lina@example.org' } }
    const what = { order: told, what: 'cancelled', siteUrl: 'https://b.example', language: 'ar' } as const
    assert.ok(await tellCustomer(db, what, now))
    assert.match((await beffroi.letters())[0]?.body ?? '', /^أُلغيت الطلبية/)
  })
})

describe('The name and address of a customer', () => {
  const threeMonths = parisInstant(addDays(addMonths(yesterday, 3), 1), '02:00')
  test('stay until three months are over', async () => {
    const lastDay = parisInstant(addMonths(yesterday, 3), '02:00')
    await forgetDoors(db, lastDay) // of what was brought weeks before
    const names = (await readDay(db, seededHub, yesterday)).orders.map(({ door }) => door.recipientName)
    assert.deepEqual([names.length, names.includes('')], [18, false])
    assert.equal((await forgetDoors(db, lastDay, { dryRun: true })).doors, 0)
  })
  test('are erased three months after the delivery, and what was carried stays', async () => {
    const { orders } = await readDay(db, seededHub, yesterday)
    const dry = await forgetDoors(db, threeMonths, { dryRun: true })
    assert.equal(dry.doors, orders.length)
    const [before] = await ordersByIds(db, [orders[0]?.id ?? asId('')])
    assert.equal(before?.door.recipientName, orders[0]?.door.recipientName)
    assert.deepEqual(await forgetDoors(db, threeMonths), dry)
    const [after] = await ordersByIds(db, [orders[0]?.id ?? asId('')])
    assert.deepEqual(
      [after?.door.recipientName, after?.door.address, after?.door.phone, after?.door.point],
      ['', '', null, null],
    )
    assert.ok((after?.pickups[0]?.goods.length ?? 0) > 0)
    assert.equal((await forgetDoors(db, threeMonths)).doors, 0)
  })
  test('are not said again: a word that comes later is refused', async () => {
    const [order] = (await readDay(db, seededHub, yesterday)).orders
    assert.ok(order)
    await writeEnd(db, order.id, null)
    assert.deepEqual(await sayWord(db, { order, words: 'Code 12' }), { ok: false, refusal: 'over' })
    assert.equal((await ordersByIds(db, [order.id]))[0]?.door.words, '')
  })
})
