import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { newSale, openCounter } from '../a-sale.test.ts'
import { paymentsToWork } from './store.ts'

const beffroi = await openCounter()
after(() => beffroi.close())

describe('What is still to be sent to merchants', () => {
  test('is found behind any number of sales that were refunded in part and are right', async () => {
    await beffroi.settle()
    const known = (await paymentsToWork(beffroi.db, null, 500)).length
    for (const bread of [1001, 997, 3]) {
      const right = await newSale(beffroi, { bread })
      await right.pay()
      assert.ok((await right.refund(right.bread, 1)).ok)
    }
    await beffroi.settle()
    assert.equal((await paymentsToWork(beffroi.db, null, 500)).length, known, 'all is right')
    const sale = await newSale(beffroi, { bread: 500 })
    await sale.pay()
    assert.ok((await sale.refund(sale.bread, 7)).ok)
    assert.ok((await paymentsToWork(beffroi.db, null, known + 1)).includes(sale.id))
  })
})
