import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { hubOf, slotsAhead } from '#delivery'
import { readMarket, seededMarketId, seededProductId, type ProductId } from '#market'
import type { Database } from '#platform/db'
import { parisDay } from '#platform/time'
import { mortal, openBeffroi } from '#testing'
import { newId, asId } from '#platform/id'
import { cancelOwnOrder } from '../own-order/cancel-own-order.ts'
import { addLine, takeMarket } from '../basket/line-store.ts'
import { openBasket, readBasket, saveWay } from '../basket/store.ts'
import { checkOrders, goodsIn } from './check-orders.ts'
import { statesOfOrders } from './check-store.ts'
import { exampleDoor } from '../seeds/example-buyer.ts'
import { feeFor } from '../settings/fee.ts'
import { lapseOrders } from './lapse-orders.ts'
import { readOrder } from '../order-store.ts'
import { payOrder } from './pay-order.ts'
import { hearReturn } from './hear-return.ts'
import { reserveOrder } from './reserve-order.ts'
import { readSettings } from '../settings/store.ts'
import { viewBasket } from '../basket/view-basket.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const goods = [seededProductId(12), seededProductId(3)]
const shelf = await goodsIn(db, goods)
const market = (await readMarket(db, seededMarketId)) ?? assert.fail()
const hub = (await hubOf(db, market.organisationId)) ?? assert.fail()

const seeded = new Set((await statesOfOrders(db)).map((one) => one.id))

const dying = mortal(db)

async function newBasket(mode: 'delivery' | 'pickup') {
  const digest = randomUUID()
  const id = await openBasket(db, { id: newId(), orderId: newId(), digest, personId: null }, beffroi.now())
  const baguette = {
    productId: goods[0] ?? asId<ProductId>(''),
    name: 'Baguette',
    quantity: 1,
    priceCents: 135,
    most: 9,
  }
  const lettuce = {
    productId: goods[1] ?? asId<ProductId>(''),
    name: 'Batavia',
    quantity: 1,
    priceCents: 110,
    most: 9,
  }
  assert.ok(await takeMarket(db, id, market.id))
  for (const line of [baguette, lettuce]) await addLine(db, id, line, beffroi.now())
  const { recipientName: name, phone, email } = exampleDoor
  const point = { latitude: 50.9493, longitude: 1.8548, from: 'person' as const }
  const { address, postcode, town } = exampleDoor
  const where = { address, postcode, town, floor: 1, lift: 'no' as const, words: '', point }
  const door = { recipientName: name, phone, email, ...where }
  await saveWay(db, id, { mode, buyer: { name, phone, email }, door })
  return (await readBasket(db, digest)) ?? assert.fail()
}

/** From the basket to the confirmation, as the pages do it; the customer pays at the provider whatever happens to us. */
async function buy(on: Database, mode: 'delivery' | 'pickup', basket: Awaited<ReturnType<typeof newBasket>>) {
  const ground = { ...beffroi.ground, db: on }
  const now = beffroi.now()
  const { goodsCents } = await viewBasket(db, basket, now)
  const fee = feeFor(await readSettings(db, market.id), mode, goodsCents)
  const slot = slotsAhead(hub, now).find((one) => one.day > parisDay(now))
  if (!slot) throw new Error('no slot')
  const ask = { basket, market, hubId: hub.id, slot, totalCents: goodsCents + fee, saysOfAge: false }
  const reserved = await reserveOrder(on, ask, now)
  assert.ok(reserved.ok, JSON.stringify(reserved))
  const opened = await payOrder(ground, reserved, now)
  assert.ok(opened.ok, JSON.stringify(opened))
  await beffroi.visitor().post(new URL(opened.payUrl ?? '').pathname, { gesture: 'pay' })
  await hearReturn(ground, (await readOrder(on, reserved.order.id)) ?? assert.fail(), now)
}

/** Each question is a crash in its turn; what stands after it is bought back, so that the shelf never empties. */
async function dieEverywhere(mode: 'delivery' | 'pickup'): Promise<number> {
  let deaths = 0
  for (let nth = 1; ; nth++) {
    const basket = await newBasket(mode)
    dying.dieAt(nth)
    const died = await buy(dying.db, mode, basket).then(
      () => false,
      (cause: unknown) => {
        if (!dying.isDead()) throw cause
        return true
      },
    )
    deaths += died ? 1 : 0
    assert.deepEqual(await checkOrders(db, shelf), [], `right after question ${nth}`)
    if (!died) return deaths
    beffroi.setNow(new Date(beffroi.now().getTime() + 11 * 60_000))
    await beffroi.settle()
    await lapseOrders(beffroi.ground, beffroi.now())
    await beffroi.settle()
    assert.deepEqual(await checkOrders(db, shelf), [], `once mended, after question ${nth}`)
    for (const { id, state } of await statesOfOrders(db))
      if (state === 'confirmed' && !seeded.has(id))
        assert.ok(
          (await cancelOwnOrder(db, { id: asId(id), reason: { words: 'Annulée' }, by: null }, beffroi.now()))
            .ok,
        )
    assert.deepEqual(await checkOrders(db, shelf), [], `once cancelled, after question ${nth}`)
  }
}

// The provider is another house: it opens with a database of its own, and never dies with us.
await buy(db, 'pickup', await newBasket('pickup'))

describe('A crash at any question to the database', () => {
  test('leaves no payment without goods, nor goods held for nobody, for what is brought', async () => {
    assert.ok((await dieEverywhere('delivery')) > 15)
  })
  test('nor for what is fetched', async () => {
    assert.ok((await dieEverywhere('pickup')) > 15)
    const open = (await statesOfOrders(db)).filter(({ state }) => state === 'to pay' || state === 'reserving')
    assert.deepEqual(open, [])
  })
})
