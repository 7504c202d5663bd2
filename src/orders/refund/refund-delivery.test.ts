import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId, type ProductId } from '#market'
import { refundsOf, verifyMoney, type RefundId } from '#payments'
import { asId, newId } from '#platform/id'
import { openBeffroi, sentencesIn } from '#testing'
import { hearDelivery } from '../hear-delivery.ts'
import { orderAddress } from '../order-address.ts'
import { readOrder } from '../order-store.ts'
import { receiptsOfOrder } from '../receipt/door.ts'
import { goods, sharesFor } from '../seeds/paid-example.ts'
import { linesOf, sharesOf } from '../share-store.ts'
import { acceptShare, makeShareReady, refuseLine } from '../answers/door.ts'
import { settleShares } from '../settlement/settle-share.ts'
import { giveBackLine } from './give-back-line.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db, ground, now } = beffroi
const { lettersAbout, paidOrder, later } = sharesFor(beffroi)
/** Two products of one shop, one of another: all are taken back. */
const [comic, notebook, beer] = [55, 58, 60].map(seededProductId) as [ProductId, ProductId, ProductId]
const by = beffroi.personId('bruno')
const FEE = 290

async function bought(name: string, products: readonly ProductId[]) {
  const { id, reference, shares } = await paidOrder(
    name,
    products.map((one) => [one, 1]),
  )
  const order = (await readOrder(db, id)) ?? assert.fail()
  const lineOf = async (product: ProductId) =>
    (await linesOf(db, [id])).find((one) => one.productId === product) ?? assert.fail()
  const brought = async (): Promise<void> => {
    for (const { id: shareId, state } of await sharesOf(db, [id])) {
      if (state === 'refused') continue
      await acceptShare(db, { shareId, by }, now())
      await makeShareReady(ground, { shareId, by }, now())
    }
    await db.transaction((tx) => hearDelivery(tx, 'delivery confirmed', { orderId: id }, now()))
  }
  const giveUp = async (...given: ProductId[]): Promise<void> => {
    const lines = await Promise.all(given.map(lineOf))
    const asked = { 'lines[]': lines.map((one) => one.id), name: 'Lise Martel', email: 'lise@example.org' }
    await beffroi.visitor().submit(`${orderAddress(order)}/retractation`, asked)
  }
  const payBack = async (product: ProductId, cents?: number): Promise<void> => {
    const line = await lineOf(product)
    const giving = { id: newId<RefundId>(), shareId: line.shareId, lineId: line.id, why: 'Rétractation', by }
    const given = { ...giving, cents: cents ?? line.finalCents }
    for (const _ of [1, 2]) assert.deepEqual(await giveBackLine(ground, given, now()), { ok: true })
  }
  /** What went back of the delivery, and of everything; the ledger stands to the cent. */
  const back = async () => {
    const { totalCents, unbalanced, wrongBalances } = await verifyMoney(db)
    assert.deepEqual([totalCents, unbalanced, wrongBalances], [0, [], []])
    const refunds = await refundsOf(db, asId(id))
    const sum = (all: typeof refunds) => all.reduce((cents, one) => cents + one.cents, 0)
    return { fee: sum(refunds.filter(({ part }) => part === 'delivery')), all: sum(refunds) }
  }
  return { id, order, reference, shares, lineOf, brought, giveUp, payBack, back }
}

describe('The delivery of an order that its customer gives up', () => {
  test('whole, goes back with the last product that is paid back, once, with its credit note and its word', async () => {
    const { id, order, reference, brought, giveUp, payBack, back } = await bought('whole', [
      comic,
      notebook,
      beer,
    ])
    await brought()
    await giveUp(comic, notebook, beer)
    assert.deepEqual(await back(), { fee: 0, all: 0 })
    await payBack(comic)
    await payBack(beer)
    await payBack(notebook, 200)
    assert.equal((await back()).fee, 0, 'a part of a product is still paid for')
    await payBack(notebook)
    assert.deepEqual(await back(), { fee: FEE, all: order.goodsCents + FEE })
    const [refund] = (await refundsOf(db, asId(id))).filter(({ part }) => part === 'delivery')
    assert.deepEqual(refund?.reason, { why: 'all given up' })
    const issued = (await receiptsOfOrder(db, id)).filter((one) => one.about === 'delivery')
    assert.deepEqual(
      issued.map((one) => [one.kind, one.content.totals.cents]),
      [
        ['receipt', FEE],
        ['credit note', FEE],
      ],
    )
    await beffroi.settle()
    const said = (await lettersAbout(reference)).map((one) => sentencesIn(one.body))
    assert.equal(said.filter((one) => /La livraison aussi vous est rendue : 2,90 €/.test(one)).length, 1)
    const page = sentencesIn((await beffroi.visitor().get(orderAddress(order))).text)
    assert.match(page, /Livraison : toute la commande est rendue.*−2,90 €/)
    await giveUp(comic)
    assert.deepEqual(await back(), { fee: FEE, all: order.goodsCents + FEE }, 'never twice')
  })

  test('in part, stays: the customer keeps what the bike brought', async () => {
    const { brought, giveUp, payBack, back } = await bought('part', [comic, notebook])
    await brought()
    await giveUp(comic)
    await payBack(comic)
    assert.equal((await back()).fee, 0)
  })

  test('beside what spoils, stays, even where a shop gave that back of its own will', async () => {
    const { brought, giveUp, payBack, back } = await bought('bread', [goods.bread, notebook])
    await brought()
    await payBack(goods.bread)
    await giveUp(notebook)
    await payBack(notebook)
    assert.equal((await back()).fee, 0)
  })

  test('stays where a shop gives all back and nobody gave anything up', async () => {
    const { brought, payBack, back } = await bought('spoilt', [comic])
    await brought()
    await payBack(comic)
    assert.equal((await back()).fee, 0)
  })

  test('goes back where a shop had not the rest', async () => {
    const { lineOf, brought, giveUp, payBack, back, order } = await bought('rest', [comic, notebook])
    const { id: lineId, shareId } = await lineOf(comic)
    await refuseLine(db, { shareId, by, lineId, why: 'sold out' }, now())
    await settleShares(ground, later(10))
    await brought()
    await giveUp(notebook)
    await payBack(notebook)
    assert.deepEqual(await back(), { fee: FEE, all: order.goodsCents + FEE })
  })
})
