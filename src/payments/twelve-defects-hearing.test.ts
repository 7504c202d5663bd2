import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { cancelPayment } from './checkout/cancel-payment.ts'
import { announceTo, saidOf } from './a-hearing.test.ts'
import { giveBackLatePayment } from './checkout/give-back-late.ts'
import { keepLatePayment } from './checkout/keep-late-payment.ts'
import { balanceOf } from './ledger-store.ts'
import { openPayment } from './checkout/open-payment.ts'
import { oddPayments, readPayment } from './payment-store.ts'
import { announced, bakery, newSale, openCounter, owed, saleAsk, operator } from './a-sale.test.ts'
import { settlePayment } from './checkout/settle-payment.ts'
import { payPage } from './simulator/act-outside.ts'
import { latestObjects } from './simulator/store.ts'
import { startSimulator } from './simulator/start-simulator.ts'

const beffroi = await openCounter()
await beffroi.listen()
const { db, ground, now } = beffroi
const simulator = startSimulator(ground)
after(() => beffroi.close())

describe('Of the twelve defects, what the provider announces', () => {
  test('6. is worked once when it is announced three times', async () => {
    const sale = await newSale(beffroi)
    simulator.mute = true
    await payPage(ground, await sale.pageId())
    const said = await saidOf(beffroi, 'checkout.session.completed', await sale.pageId())
    for (const id of [said.id, said.id, `evt_${randomUUID()}`]) {
      assert.ok(await announceTo(beffroi, { ...said, id }))
      await beffroi.settle()
    }
    simulator.mute = false
    assert.equal(await announced(beffroi, 'payment received', sale.id), 1)
    assert.equal(await owed(beffroi, bakery), 1115)
  })

  test('7. may come before its own answer: a page whose address was lost is paid all the same', async () => {
    // the provider's own client tries a lost line once more, with the same key
    const lost = { path: /POST .*sessions$/, how: 'after' } as const
    simulator.faults.push(lost, lost)
    const ask = saleAsk(beffroi)
    assert.deepEqual(await openPayment(ground, ask, now()), { ok: false, refusal: 'provider silent' })
    const [page] = (await latestObjects(db, 'checkout.session')).filter(
      ({ client_reference_id }) => client_reference_id === ask.id,
    )
    await payPage(ground, page?.id ?? '')
    await beffroi.settle() // the announcement knows no payment yet, then the job finds the page again
    const opened = await openPayment(ground, ask, now())
    assert.ok(opened.ok)
    assert.equal((await readPayment(db, ask.id))?.page?.id, page?.id)
    assert.equal((await settlePayment(ground, ask.id, now()))?.state, 'paid')
  })

  test('is believed only when it is signed', async () => {
    const said = await saidOf(
      beffroi,
      'checkout.session.completed',
      (await latestObjects(db, 'checkout.session'))[0]?.id ?? '',
    )
    assert.equal(await announceTo(beffroi, { ...said, id: 'evt_forged' }, 'whsec_of_somebody_else'), false)
    const known = await db.rows(sql`select id from payments.announcements where id = 'evt_forged'`)
    assert.deepEqual(known, [])
  })

  test('8. of money that comes after a cancellation sells nothing, and gives it back', async () => {
    const before = await owed(beffroi, bakery)
    const sale = await newSale(beffroi)
    await db.transaction((tx) => cancelPayment(tx, sale.id, now()))
    await beffroi.settle()
    await sale.pay({ late: true })
    assert.equal(await sale.state(), 'cancelled')
    assert.equal(await balanceOf(db, 'to give back', operator), -2593)
    await db.transaction((tx) => giveBackLatePayment(tx, sale.id, now()))
    await db.transaction((tx) => giveBackLatePayment(tx, sale.id, now()))
    await beffroi.settle()
    assert.equal(await sale.state(), 'refunded')
    assert.equal(await announced(beffroi, 'refund settled', sale.id), 1)
    assert.equal(await balanceOf(db, 'to give back', operator), 0)
    assert.equal(await owed(beffroi, bakery), before)
    assert.equal(await db.transaction((tx) => keepLatePayment(tx, sale.id, now())), false)
  })

  test('of money that comes late may still be kept, once', async () => {
    const before = await owed(beffroi, bakery)
    const sale = await newSale(beffroi)
    await db.transaction((tx) => cancelPayment(tx, sale.id, now()))
    await beffroi.settle()
    await sale.pay({ late: true })
    const keep = () => db.transaction((tx) => keepLatePayment(tx, sale.id, now()))
    assert.deepEqual([await keep(), await keep()], [true, false])
    await db.transaction((tx) => giveBackLatePayment(tx, sale.id, now()))
    await beffroi.settle()
    assert.equal(await sale.state(), 'paid')
    assert.equal(await owed(beffroi, bakery), before + 1115)
  })

  test('9. of another amount, or another currency, is never counted as a sale', async () => {
    const before = await owed(beffroi, bakery)
    const less = await newSale(beffroi)
    await less.pay({ cents: 1 })
    const dollars = await newSale(beffroi)
    await dollars.pay({ currency: 'usd' })
    assert.equal(await owed(beffroi, bakery), before)
    assert.equal(await balanceOf(db, 'to give back', operator), -1)
    assert.equal(await db.transaction((tx) => keepLatePayment(tx, less.id, now())), false)
    assert.deepEqual(
      (await oddPayments(db, operator)).map(({ id }) => id).toSorted(),
      [less.id, dollars.id].toSorted(),
    )
  })

  test('with no surprise', () => assert.deepEqual(beffroi.surprises, []))
})
