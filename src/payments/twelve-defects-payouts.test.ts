import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import type { OrganisationId } from '#people'
import { payMerchants } from './background.ts'
import { balanceOf } from './ledger-store.ts'
import { payoutsOf } from './payout/store.ts'
import { payoutStateOf } from './payout/payout.ts'
import { accountOf, bakery, bankTakesAll, dairy, newSale, openCounter, owed } from './a-sale.test.ts'
import { bankAnswers, judgeAccount, openDispute } from './simulator/act-outside.ts'
import { inSimulator, moveBalance } from './simulator/work-request.ts'
import { simulatedBalance } from './simulator/store.ts'

const beffroi = await openCounter()
await beffroi.listen()
const { db, ground, now } = beffroi
after(() => beffroi.close())

const payoutStates = async (organisationId: OrganisationId) =>
  (await payoutsOf(db, organisationId, 10)).map(payoutStateOf)
const onItsWay = async (organisationId: OrganisationId) =>
  (await payoutsOf(db, organisationId, 10)).find((one) => payoutStateOf(one) === 'on its way')

describe('Of the twelve defects, a payout', () => {
  test('10. never asks for more than the provider can move; the rest is paid later', async () => {
    await (await newSale(beffroi, { bread: 1000 })).pay()
    const account = await accountOf(beffroi, bakery)
    await inSimulator(db, now(), (at) => moveBalance(at, account, -400)) // money the provider holds back
    await payMerchants(ground, now())
    await beffroi.settle()
    assert.equal((await onItsWay(bakery))?.cents, 504)
    assert.equal(await owed(beffroi, bakery), 400)
    await inSimulator(db, now(), (at) => moveBalance(at, account, 400))
    await bankTakesAll(beffroi)
    await payMerchants(ground, now())
    await beffroi.settle()
    assert.equal((await onItsWay(bakery))?.cents, 400)
    assert.equal(await owed(beffroi, bakery), 0)
  })

  test('two sweeps at once pay once', async () => {
    await (await newSale(beffroi, { cheese: 2000 })).pay()
    await bankTakesAll(beffroi)
    const before = (await payoutsOf(db, dairy, 10)).length
    await Promise.all([payMerchants(ground, now()), payMerchants(ground, now())])
    await beffroi.settle()
    assert.equal((await payoutsOf(db, dairy, 10)).length, before + 1)
  })

  test('11. that the bank sends back, even after taking it, is owed again', async () => {
    const payout = await onItsWay(dairy)
    await bankAnswers(ground, payout?.providerId ?? '', true)
    await beffroi.settle()
    const before = await owed(beffroi, dairy)
    assert.equal((await payoutStates(dairy)).filter((one) => one === 'paid').length, 2)
    await bankAnswers(ground, payout?.providerId ?? '', false)
    await beffroi.settle()
    assert.equal((await payoutStates(dairy)).filter((one) => one === 'returned').length, 1)
    assert.equal(await owed(beffroi, dairy), before + (payout?.cents ?? 0))
    assert.equal(
      await balanceOf(db, 'connected', dairy),
      await simulatedBalance(db, await accountOf(beffroi, dairy)),
    )
  })

  test('12. waits when the account was closed between the payment and it, and money with it', async () => {
    await payMerchants(ground, now())
    await beffroi.settle()
    await bankTakesAll(beffroi)
    const account = await accountOf(beffroi, bakery)
    const sale = await newSale(beffroi, { bread: 1000 })
    await judgeAccount(ground, account, false)
    await beffroi.settle()
    await sale.pay()
    const before = await payoutStates(bakery)
    await payMerchants(ground, now())
    await beffroi.settle()
    assert.deepEqual(await payoutStates(bakery), before)
    assert.equal(await owed(beffroi, bakery), 904)
    assert.equal(await balanceOf(db, 'connected', bakery), 0)
    await judgeAccount(ground, account, true)
    await beffroi.settle()
    assert.equal(await balanceOf(db, 'connected', bakery), 904)
    await payMerchants(ground, now())
    await beffroi.settle()
    assert.equal((await onItsWay(bakery))?.cents, 904)
  })

  test('keeps what an open dispute may still take', async () => {
    await bankTakesAll(beffroi)
    const sale = await newSale(beffroi, { bread: 1000 })
    await sale.pay()
    await openDispute(ground, await sale.intentId())
    await beffroi.settle()
    const before = (await payoutsOf(db, bakery, 10)).length
    await payMerchants(ground, now())
    assert.equal((await payoutsOf(db, bakery, 10)).length, before)
    assert.equal(await owed(beffroi, bakery), 904)
  })

  test('never had a surprise', () => assert.deepEqual(beffroi.surprises, []))
})
