import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { saleAsk, openCounter } from '../a-sale.test.ts'
import { forgetPayers } from './forget-payers.ts'
import { openPayment } from './open-payment.ts'
import { readPayment } from '../payment-store.ts'

const beffroi = await openCounter()
const { db, ground, now } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

describe('The e-mail address of a customer', () => {
  test('is forgotten three months after, and the payment is kept', async () => {
    const ask = { ...saleAsk(beffroi), email: 'odile.carton@exemple.fr' }
    assert.ok((await openPayment(ground, ask, now())).ok)
    const before = await readPayment(db, ask.id)
    assert.equal(await forgetPayers(db, new Date('2026-09-01T02:57:00Z')), 0)
    assert.equal((await readPayment(db, ask.id))?.email, 'odile.carton@exemple.fr')
    const later = new Date('2026-09-03T02:57:00Z')
    assert.equal(await forgetPayers(db, later, { dryRun: true }), 1)
    assert.equal(await forgetPayers(db, later), 1)
    assert.deepEqual(await readPayment(db, ask.id), { ...before, email: null })
    assert.equal(await forgetPayers(db, new Date('2026-09-04T02:57:00Z')), 0)
  })

  test('was not part of what was asked: the same ask is still the same payment', async () => {
    const ask = { ...saleAsk(beffroi), email: 'odile.carton@exemple.fr' }
    await openPayment(ground, ask, now())
    await forgetPayers(db, new Date('2027-01-01T03:00:00Z'))
    assert.ok((await openPayment(ground, { ...ask, email: null }, now())).ok)
  })
})
