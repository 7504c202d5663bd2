import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isPadDrawing } from './index.ts'

describe('What the pad of a signature sends', () => {
  test('is strokes in whole numbers, of at least a line each, and not too many', () => {
    for (const strokes of ['M1 2L3 4', 'M10 20L30 40L50 60M1 1L2 2'])
      assert.ok(isPadDrawing(strokes), strokes)
    const refused = [
      '',
      'M1 2',
      'M1.5 2L3 4',
      'M1 2L3 4Z',
      'M1 2L3 4"/><script>',
      `M1 2${'L3 4'.repeat(3000)}`,
    ]
    for (const other of refused) assert.ok(!isPadDrawing(other), other.slice(0, 20))
  })
})
