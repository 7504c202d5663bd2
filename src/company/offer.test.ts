import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isTooDear, readPrice } from './offer.ts'

describe('A price that was typed', () => {
  test('is read in cents, with a comma or a point', () => {
    for (const [typed, cents] of [
      ['24', 2400],
      ['24,5', 2450],
      ['24.05', 2405],
      [' 0,99 € ', 99],
      ['0', 0],
      ['10000', 1_000_000],
    ] as const)
      assert.equal(readPrice(typed), cents, typed)
  })
  test('is refused when it is no price', () => {
    for (const typed of ['', '-1', '24,555', 'vingt', '1e3', '10000,01', '99999', '1 000', ',5', '٢٤'])
      assert.equal(readPrice(typed), undefined, typed)
  })
  test('is too much for a number above ten thousand euros, and for nothing else', () => {
    for (const typed of ['10000,01', '99999999999', '12 000', '10001 €']) assert.ok(isTooDear(typed), typed)
    for (const typed of ['10000', '1 000', 'vingt', '1e9', '', '-20000', '24,555'])
      assert.ok(!isTooDear(typed), typed)
  })
})
