import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { weighedPrice } from './weighed-price.ts'

const sole = { sold: 'weight', unitCents: 2990, ceilingCents: 1346 } as const // 450 g at 29,90 € a kilo, accepted

describe('Goods weighed after the order', () => {
  test('cost what they weigh, and the rest goes back', () => {
    assert.deepEqual(weighedPrice(sole, 412), { cents: 1232, backCents: 114 })
  })

  test('never cost more than what was accepted', () => {
    assert.deepEqual(weighedPrice(sole, 520), { cents: 1346, backCents: 0 })
  })

  test('are whole to the cent at every gram: price and refund make what was paid', () => {
    for (let grams = 1; grams < 900; grams++) {
      const { cents, backCents } = weighedPrice(sole, grams)
      assert.equal(cents + backCents, sole.ceilingCents)
      assert.ok(cents >= 0 && backCents >= 0)
    }
  })
})
