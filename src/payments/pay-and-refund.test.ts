import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { newId, asId } from '#platform/id'
import { catchUpPayments, payMerchants } from './background.ts'
import { balanceOf } from './ledger-store.ts'
import { openPayment } from './checkout/open-payment.ts'
import { readPayment } from './payment-store.ts'
import { refundShare } from './refund/refund-share.ts'
import { bakery, dairy, openCounter, saleAsk, operator } from './a-sale.test.ts'
import { settlePayment } from './checkout/settle-payment.ts'
import { bankAnswers, payPage } from './simulator/act-outside.ts'
import { latestObjects } from './simulator/store.ts'
import type { ShareId } from './ids.ts'

const beffroi = await openCounter()
const { db, ground, now } = beffroi
after(() => beffroi.close())

describe('A payment for two merchants', () => {
  const ask = saleAsk(beffroi)
  const { id } = ask
  const bread = ask.shares[0]?.shareId ?? asId<ShareId>('')

  test('opens on a page of the provider, once', async () => {
    const first = await openPayment(ground, ask, now())
    const second = await openPayment(ground, ask, now())
    assert.ok(first.ok)
    assert.deepEqual(second, first)
    assert.equal(first.payment.amountCents, 2593)
    assert.match(first.payment.payUrl ?? '', /\/demo\/paiement\/cs_test_/)
  })

  test('is shared in the ledger when the customer has paid', async () => {
    await payPage(ground, (await readPayment(db, id))?.page?.id ?? '')
    const paid = await settlePayment(ground, id, now())
    assert.equal(paid?.state, 'paid')
    await beffroi.settle()
    // 1234 × 8 % = 98.72 → 99, its VAT 19.8 → 20
    assert.equal(await balanceOf(db, 'merchant', bakery), -(1234 - 99 - 20))
    // 999 × 5.5 % = 54.945 → 55, its VAT 11
    assert.equal(await balanceOf(db, 'merchant', dairy), -(999 - 55 - 11))
    assert.equal(await balanceOf(db, 'commission', operator), -154)
    assert.equal(await balanceOf(db, 'delivery', operator), -300)
    assert.equal(await balanceOf(db, 'connected', bakery), 1115)
  })

  test('is refunded in part, and the merchant gives back its part of it', async () => {
    const asked = {
      id: newId(),
      paymentId: id,
      shareId: bread,
      cents: 234,
      reason: { words: 'Manquait' },
      by: null,
    }
    const refunded = await db.transaction((tx) => refundShare(tx, asked, now()))
    assert.ok(refunded.ok)
    await beffroi.settle()
    assert.equal((await settlePayment(ground, id, now()))?.state, 'partly refunded')
    // 1000 × 8 % = 80, its VAT 16
    assert.equal(await balanceOf(db, 'merchant', bakery), -904)
    assert.equal(await balanceOf(db, 'connected', bakery), 904)
    assert.equal(await balanceOf(db, 'to refund', operator), 0)
  })

  test('is paid out to each merchant, to the cent', async () => {
    await payMerchants(ground, now())
    await beffroi.settle()
    assert.equal(await balanceOf(db, 'on its way', bakery), -904)
    for (const payout of await latestObjects(db, 'payout')) await bankAnswers(ground, payout.id, true)
    beffroi.setNow('2026-06-10T08:00:00Z')
    await catchUpPayments(ground, now())
    assert.equal(await balanceOf(db, 'on its way', bakery), 0)
    assert.equal(await balanceOf(db, 'connected', bakery), 0)
    assert.equal(await balanceOf(db, 'merchant', bakery), 0)
    assert.deepEqual(beffroi.surprises, [])
  })
})
