import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { mayStandFor } from './replacement.ts'

describe('A product may stand for a line', () => {
  const pieces = { sold: 'piece', priceCents: 200, ceilingCents: 600 } as const
  const kilos = { sold: 'weight', priceCents: 300, ceilingCents: 450 } as const

  test('when a piece, or a kilo, is not dearer than what was paid for one', () => {
    assert.deepEqual(
      [200, 201, 600].map((priceCents) => mayStandFor(pieces, { sold: 'piece', priceCents })),
      [true, false, false],
    )
    assert.deepEqual(
      [300, 301].map((priceCents) => mayStandFor(kilos, { sold: 'weight', priceCents })),
      [true, false],
    )
  })
  test('sold otherwise, when one piece is not dearer than the line; a weight is chosen to fit', () => {
    assert.deepEqual(
      [450, 451].map((priceCents) => mayStandFor(kilos, { sold: 'piece', priceCents })),
      [true, false],
    )
    assert.ok(mayStandFor(pieces, { sold: 'weight', priceCents: 900 }))
  })
})
