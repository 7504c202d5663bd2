import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId, stocksOf } from '#market'
import { giveBackLatePayment, paymentsByIds, settlePayment, type PaymentId } from '#payments'
import { announce } from '#platform/facts'
import { addDays, parisDay } from '#platform/time'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'
import { confirmOrder, releaseAllHeld, type HubId, type ShiftId, type GestureId } from '#delivery'
import { asId } from '#platform/id'
import type { PersonId } from '#people'
import { exampleDoor, tomorrowAt } from '../seeds/example-buyer.ts'
import { lapseOrders } from './lapse-orders.ts'
import { orderBySecret } from '../order-store.ts'
import { paidOf, preparedFrom } from '../order.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, ground } = beffroi
await beffroi.listen() // the provider announces what was paid to a real address
const start = beffroi.now()
const tomorrow = addDays(parisDay(start), 1)
const novel = seededProductId(54)

/** From an empty basket to the page of payment. @returns its address. */
async function toPay(who: Visitor, quantity: number, clock: string, product = novel): Promise<string> {
  await who.post('/panier', { product, quantity })
  await who.submit('/panier/adresse', exampleDoor)
  const basket = await who.get(`/panier?jour=${tomorrow}`)
  const total = /name="total" value="(\d+)"/.exec(basket.text)?.[1]
  const slot = tomorrowAt(start, clock).toISOString()
  const asked = await who.post('/panier/payer', { slot, day: tomorrow, total })
  assert.equal(asked.status, 303, sentencesIn(asked.text))
  return asked.location ?? ''
}

async function orderAfter(who: Visitor, page: string, gesture: string) {
  const back = await who.post(page, { gesture })
  const secret = /\/commandes\/([\w-]{24})/.exec(back.location ?? '')?.[1] ?? ''
  return (await orderBySecret(db, secret)) ?? assert.fail()
}

async function tenMinutes(): Promise<void> {
  beffroi.setNow(new Date(beffroi.now().getTime() + 11 * 60_000))
  await lapseOrders(ground, beffroi.now())
  await beffroi.settle()
}

const paymentOf = async (id: PaymentId) => (await paymentsByIds(db, [id])).get(id)?.state

describe('Money that comes after the ten minutes', () => {
  test('is kept when the goods and the hours can still be had', async () => {
    const who = beffroi.visitor()
    const page = await toPay(who, 1, '10:00')
    await tenMinutes()
    const order = await orderAfter(who, page, 'late')
    for (let n = 0; n < 3; n++) await beffroi.settle()
    assert.equal((await orderBySecret(db, order.secret))?.state, 'confirmed')
    assert.equal(await paymentOf(asId(order.id)), 'paid')
  })

  test('is given back whole when somebody else has them now, and its customer is told', async () => {
    const [slow, quick] = [beffroi.visitor(), beffroi.visitor()]
    const page = await toPay(slow, 2, '12:00')
    await tenMinutes()
    const bought = await orderAfter(quick, await toPay(quick, 2, '12:00'), 'pay')
    const order = await orderAfter(slow, page, 'late')
    for (let n = 0; n < 3; n++) await beffroi.settle()
    assert.equal((await orderBySecret(db, order.secret))?.state, 'lapsed')
    assert.equal(await paymentOf(asId(order.id)), 'refunded')
    assert.equal((await orderBySecret(db, bought.secret))?.state, 'confirmed')
    assert.deepEqual((await stocksOf(db, [novel])).get(novel), { onHand: 0, reserved: 0 })
    assert.ok((await beffroi.letters()).some(({ subject }) => /votre argent vous est rendu/.test(subject)))
  })

  test('and was given back already keeps no hours on a bike', async () => {
    const who = beffroi.visitor()
    const page = await toPay(who, 1, '14:00', seededProductId(11))
    await tenMinutes()
    const { id, secret } = await orderAfter(who, page, 'late')
    await settlePayment(ground, asId(id), beffroi.now())
    await db.transaction((tx) => giveBackLatePayment(tx, asId(id), beffroi.now()))
    for (let n = 0; n < 3; n++) await beffroi.settle()
    assert.equal(await paymentOf(asId(id)), 'refunded')
    await releaseAllHeld(db, beffroi.now())
    assert.deepEqual(await confirmOrder(db, id, beffroi.now()), { ok: false, refusal: 'lapsed' })
    assert.equal((await orderBySecret(db, secret))?.state, 'lapsed')
  })
})

describe('An order that is brought', () => {
  const bought = async () => {
    const who = beffroi.visitor()
    await who.post('/panier', { product: seededProductId(11), quantity: 1 })
    await who.submit('/panier/adresse', exampleDoor)
    const basket = await who.get(`/panier?jour=${tomorrow}`)
    const total = /name="total" value="(\d+)"/.exec(basket.text)?.[1]
    const slot = tomorrowAt(start, '16:00').toISOString()
    const page = (await who.post('/panier/payer', { slot, day: tomorrow, total })).location ?? ''
    return orderAfter(who, page, 'pay')
  }

  const told = {
    reference: 'CMD-1',
    hubId: asId<HubId>(''),
    source: 'market',
    askedByPlace: null,
    placeId: null,
    shiftId: asId<ShiftId>(''),
    courierId: asId<PersonId>(''),
    gestureId: asId<GestureId>(''),
    how: 'delivered',
    why: null,
    words: null,
    proof: null,
    at: '',
    promisedTo: '',
  } as const
  test('follows its bike: handed over, not after all, nobody there', async () => {
    const { id, secret } = await bought()
    for (let n = 0; n < 3; n++) await beffroi.settle()
    for (const [fact, state] of [
      ['delivery confirmed', 'delivered'],
      ['delivery undone', 'confirmed'],
      ['delivery failed', 'undelivered'],
    ] as const) {
      await db.transaction((tx) => announce(tx, fact, { ...told, orderId: id }, beffroi.now()))
      await beffroi.settle()
      assert.equal((await orderBySecret(db, secret))?.state, state)
    }
  })

  test('is cancelled from neither page once its shops prepare, nor at that very minute', async () => {
    const { secret, id } = await bought()
    for (let n = 0; n < 3; n++) await beffroi.settle()
    const order = (await orderBySecret(db, secret)) ?? assert.fail()
    const buyer = beffroi.visitor()
    const before = beffroi.now()
    beffroi.setNow(preparedFrom(order))
    const follow = `/livraisons/suivre/${paidOf(order)?.follow}`
    assert.doesNotMatch((await buyer.get(follow)).text, /Annuler la livraison/)
    for (const page of [`${follow}/annulation`, `/commandes/${secret}/annulation`]) {
      const late = await buyer.post(page)
      assert.equal(late.status, 422, page)
      assert.match(sentencesIn(late.text), /Trop tard : les commerces préparent déjà/, page)
    }
    await beffroi.settle()
    assert.equal((await orderBySecret(db, secret))?.state, 'confirmed')
    assert.equal(await paymentOf(asId(id)), 'paid')
    beffroi.setNow(new Date(preparedFrom(order).getTime() - 1))
    assert.match((await buyer.get(follow)).text, /Annuler la livraison/)
    assert.equal((await buyer.post(`${follow}/annulation`)).status, 303)
    assert.equal((await orderBySecret(db, secret))?.state, 'cancelled', 'at once, with the delivery')
    beffroi.setNow(before)
  })

  test('and cancelled from the page that follows the bike, is paid back whole', async () => {
    const { secret, id } = await bought()
    for (let n = 0; n < 3; n++) await beffroi.settle()
    const order = (await orderBySecret(db, secret)) ?? assert.fail()
    const cancelled = await beffroi.visitor().post(`/livraisons/suivre/${paidOf(order)?.follow}/annulation`)
    assert.equal(cancelled.status, 303)
    for (let n = 0; n < 3; n++) await beffroi.settle()
    assert.equal((await orderBySecret(db, secret))?.state, 'cancelled')
    assert.equal(await paymentOf(asId(id)), 'refunded')
  })
})
