import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { newSale, openCounter, operator, bakery } from '../a-sale.test.ts'
import { accountLines } from '../book/store.ts'
import { verifyMoney } from '../book/verify-store.ts'
import { balanceOf, post } from '../ledger-store.ts'
import { addDeliveryRefunded, readPayment } from '../payment-store.ts'
import { aboutPayment } from '../payment.ts'
import { newPosting, type Posting } from '../posting.ts'
import { addRefunded, sharesOf } from '../share-store.ts'
import { cutBack } from '../share.ts'
import { returnRefund } from '../simulator/act-outside.ts'
import { owedOf } from './refund.ts'
import { refundsOf } from './store.ts'

const beffroi = await openCounter()
await beffroi.listen()
const { db, ground, now } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

/** As it was until then: what came back was its merchant's again, or the operator's. */
async function asBefore(sale: Awaited<ReturnType<typeof newSale>>): Promise<void> {
  const payment = (await readPayment(db, sale.id)) ?? assert.fail()
  for (const refund of (await refundsOf(db, sale.id)).toReversed()) {
    if (refund.state !== 'failed') continue
    await db.transaction(async (tx) => {
      const about = aboutPayment(payment, `before ${refund.id}`)
      let back: Posting
      if (refund.part === 'share') {
        const share = (await sharesOf(tx, sale.id)).find(({ id }) => id === refund.shareId) ?? assert.fail()
        const { commissionCents, vatCents, netCents } = cutBack(share, -refund.cents)
        await addRefunded(tx, share.id, -refund.cents)
        back = newPosting('refund failed', about, share.organisationId, [
          ['merchant', netCents],
          ['commission', commissionCents],
          ['commission vat', vatCents],
          ['came back', refund.cents],
        ])
      } else {
        await addDeliveryRefunded(tx, payment.id, -refund.cents)
        back = newPosting('refund failed', about, null, [
          ['delivery', -250],
          ['delivery vat', -50],
          ['came back', refund.cents],
        ])
      }
      await post(tx, [back], now())
    })
  }
}

describe('Refunds that had come back before they were owed', () => {
  test('are owed, to the cent, and their merchant is not paid for them', async () => {
    const sale = await newSale(beffroi, { bread: 1007, delivery: 300 })
    await sale.pay()
    for (const [part, cents] of [
      [sale.bread, 503],
      [sale.bread, 201],
      ['delivery', 300],
    ] as const)
      assert.ok((await sale.refund(part, cents)).ok)
    await beffroi.settle()
    for (const { providerId } of await refundsOf(db, sale.id)) await returnRefund(ground, providerId ?? '')
    await beffroi.settle()
    const right = await accountLines(db, operator)
    assert.equal(await balanceOf(db, 'came back', operator), -1004)
    await asBefore(sale)
    assert.equal(await balanceOf(db, 'came back', operator), 0)
    // 1007 is there again: 81 and its VAT 16
    assert.equal(await balanceOf(db, 'merchant', bakery), -(1007 - 81 - 16))
    const migration = readFileSync(new URL('../migrations/012-given-otherwise.sql', import.meta.url), 'utf8')
    const later = readFileSync(new URL('../migrations/013-given-taken-back.sql', import.meta.url), 'utf8')
    await db.run(sql`drop table payments.given_taken_back, payments.given_otherwise`)
    await db.pool.query(`begin; ${migration}; ${later}; commit`)
    assert.deepEqual(await accountLines(db, operator), right)
    const { totalCents, unbalanced, wrongBalances } = await verifyMoney(db)
    assert.deepEqual([totalCents, unbalanced, wrongBalances], [0, [], []])
    const owed = (await refundsOf(db, sale.id)).map(owedOf)
    assert.deepEqual(
      owed.toSorted((a, b) => a - b),
      [201, 300, 503],
    )
    assert.equal((await sharesOf(db, sale.id)).find(({ id }) => id === sale.bread)?.refundedCents, 704)
  })
})
