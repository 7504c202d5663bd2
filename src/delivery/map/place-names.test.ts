import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { placeNames, type Named } from './place-names.ts'
import { around, patchOf, type Patch } from './place-words.ts'

const size = { width: 860, height: 720 }
const meet = (a: Patch, b: Patch) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Twelve shops of one street, thirty pixels apart. */
const street: Named[] = Array.from({ length: 12 }, (_, n) => ({
  name: `Commerce ${['du Minck', 'Delplanque', 'de la Dentelle', 'Cageot'][n % 4]} ${n}`,
  x: 300 + (n % 3) * 30,
  y: 200 + n * 30,
}))

describe('The names on the map', () => {
  test('stand beside their mark, to its right, where there is room', () => {
    const [only] = placeNames([{ name: 'Le Cageot', x: 400, y: 300 }], [], size)
    assert.ok(only && only.mark === null && only.y === 300)
    assert.ok(patchOf(only).left >= 409)
  })
  test('change sides when a door stands there, and are led by a line when all sides are taken', () => {
    const shop = { name: 'Le Cageot', x: 400, y: 300 }
    const [left] = placeNames([shop], [around({ x: 430, y: 300 }, 22)], size)
    assert.ok(left && patchOf(left).right <= 391)
    const crowd = [0, 1, 2, 3, 4, 5, 6, 7].map((n) =>
      around({ x: 400 + 40 * Math.cos((n * Math.PI) / 4), y: 300 + 22 * Math.sin((n * Math.PI) / 4) }, 12),
    )
    const [far] = placeNames([shop], crowd, size)
    assert.deepEqual(far?.mark, { x: 400, y: 300 })
  })
  test('never meet one another, nor a mark, nor leave the sheet', () => {
    const doors = street.map(({ x, y }, n) => around({ x: x + (n % 2 ? 40 : -40), y }, 15))
    const names = placeNames(street, doors, size)
    assert.ok(names.length >= 9, `${names.length} names of 12`)
    const patches = names.map(patchOf)
    const marks = street.map((one) => around(one, 9))
    for (const [n, patch] of patches.entries()) {
      for (const other of [...patches.slice(n + 1), ...doors, ...marks])
        assert.ok(!meet(patch, other), names[n]?.text)
      assert.ok(patch.left >= 0 && patch.right <= size.width && patch.top >= 0 && patch.bottom <= size.height)
    }
  })
  test('are where they were, whatever the order the shops come in', () => {
    assert.deepEqual(placeNames(street.toReversed(), [], size), placeNames(street, [], size))
  })
})
