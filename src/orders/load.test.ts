import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadOf, type Load } from './load.ts'

const bottle: Load = {
  name: 'Bière blonde',
  aisle: 'alcohol',
  quantity: 2,
  sold: 'piece',
  cold: 'ambient',
  carried_g: 1400,
}

test('What is given to an adult alone says so, by its own name', () => {
  const bread: Load = { ...bottle, name: 'Pain', aisle: 'bakery', quantity: 1, carried_g: 400 }
  assert.deepEqual(
    loadOf([bottle, bread]).goods.map(({ label, adultsOnly }) => [label, adultsOnly]),
    [
      ['Bière blonde', true],
      ['Pain', false],
    ],
  )
})
