import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { payMerchants } from './background.ts'
import { balanceOf } from './ledger-store.ts'
import {
  announced,
  bakery,
  bankTakesAll,
  dairy,
  newSale,
  openCounter,
  owed,
  operator,
} from './a-sale.test.ts'
import { closeDispute, openDispute, returnRefund } from './simulator/act-outside.ts'
import { latestObjects } from './simulator/store.ts'

const beffroi = await openCounter()
await beffroi.listen()
const { db, ground, now } = beffroi
after(() => beffroi.close())

// The defects that a marketplace of several sellers found in its own payments (spree/spree, pull request 14622), and their neighbours.

describe('Of the twelve defects, money that goes back to a customer', () => {
  test('1. leaves no payment that is said to be paid when all of it was refunded', async () => {
    const sale = await newSale(beffroi, { bread: 1000, cheese: 500, delivery: 300 })
    await sale.pay()
    for (const [part, cents] of [
      [sale.bread, 1000],
      [sale.cheese, 500],
    ] as const)
      assert.ok((await sale.refund(part, cents)).ok)
    assert.equal(await sale.state(), 'partly refunded')
    assert.ok((await sale.refund('delivery', 300)).ok)
    assert.equal(await sale.state(), 'refunded')
    await beffroi.settle()
    assert.deepEqual([await owed(beffroi, bakery), await owed(beffroi, dairy)], [0, 0])
    for (const account of ['commission', 'commission vat', 'delivery', 'delivery vat', 'platform'] as const)
      assert.equal(await balanceOf(db, account, operator), 0, account)
  })

  test('2. is given once when two people refund the same share at once', async () => {
    const sale = await newSale(beffroi, { bread: 1000 })
    await sale.pay()
    const both = await Promise.all([sale.refund(sale.bread, 700), sale.refund(sale.bread, 700)])
    const refused = both.filter((one) => !one.ok)
    assert.deepEqual(refused, [{ ok: false, refusal: 'more than paid' }])
    await beffroi.settle()
    assert.equal(await announced(beffroi, 'refund settled', sale.id), 1)
    await sale.refund(sale.bread, 300)
    await beffroi.settle()
    assert.equal(await owed(beffroi, bakery), 0)
  })

  test('3. takes the commission back to the cent, whatever it is cut into', async () => {
    const sale = await newSale(beffroi, { bread: 1001 })
    const before = await balanceOf(db, 'commission', operator)
    await sale.pay()
    for (const cents of [333, 334, 1, 333]) assert.ok((await sale.refund(sale.bread, cents)).ok)
    assert.ok((await sale.refund(sale.cheese, 999)).ok)
    await beffroi.settle()
    assert.equal(await balanceOf(db, 'commission', operator), before)
    assert.equal(await owed(beffroi, bakery), 0)
  })

  test('4. leaves a merchant already paid in debt, and the next payout is smaller by that much', async () => {
    const sale = await newSale(beffroi, { bread: 1000 })
    await sale.pay()
    await payMerchants(ground, now())
    await beffroi.settle()
    await bankTakesAll(beffroi)
    assert.ok((await sale.refund(sale.bread, 1000)).ok)
    await beffroi.settle()
    assert.equal(await owed(beffroi, bakery), -904)
    await payMerchants(ground, now())
    const next = await newSale(beffroi, { bread: 2000 })
    await next.pay()
    assert.equal(await owed(beffroi, bakery), 2000 - 160 - 32 - 904)
    await payMerchants(ground, now())
    await beffroi.settle()
    assert.equal(await balanceOf(db, 'on its way', bakery), -(1808 - 904))
    assert.equal(await owed(beffroi, bakery), 0)
    await bankTakesAll(beffroi)
    assert.equal(await balanceOf(db, 'connected', bakery), 0)
  })

  test('5. is not given twice, by us and by the bank that the customer turned to', async () => {
    const sale = await newSale(beffroi, { bread: 1000 })
    await sale.pay()
    const dispute = await openDispute(ground, await sale.intentId())
    await beffroi.settle()
    assert.deepEqual(await sale.refund(sale.bread, 1000), { ok: false, refusal: 'disputed' })
    assert.equal(await sale.state(), 'disputed')
    await closeDispute(ground, dispute.id, false)
    await beffroi.settle()
    assert.deepEqual(await sale.refund(sale.bread, 1000), { ok: false, refusal: 'more than paid' })
    assert.equal(await sale.state(), 'refunded')
    assert.deepEqual(
      await latestObjects(db, 'refund').then((all) =>
        all.filter(({ payment_intent }) => payment_intent === dispute.payment_intent),
      ),
      [],
    )
    assert.equal(await balanceOf(db, 'disputed', operator), 0)
    assert.equal(await balanceOf(db, 'losses', operator), 0)
  })

  test('and what the bank of the customer does not take is owed to them, and no merchant’s, to the cent', async () => {
    const [before, owing] = [await owed(beffroi, bakery), await balanceOf(db, 'came back', operator)]
    const sale = await newSale(beffroi, { bread: 1007 })
    await sale.pay()
    assert.ok((await sale.refund(sale.bread, 503)).ok)
    assert.ok((await sale.refund(sale.bread, 202)).ok)
    await beffroi.settle()
    const [first] = (await latestObjects(db, 'refund')).filter(({ amount }) => amount === 503)
    for (const _ of [1, 2]) await returnRefund(ground, first?.id ?? '')
    await beffroi.settle()
    // 302 is left: 24 and its VAT 5
    assert.equal(await owed(beffroi, bakery), before + 302 - 24 - 5)
    assert.equal(await balanceOf(db, 'came back', operator), owing - 503)
    assert.equal(await announced(beffroi, 'refund failed', sale.id), 1)
    assert.equal(await sale.state(), 'partly refunded')
  })

  test('with no surprise', () => assert.deepEqual(beffroi.surprises, []))
})
