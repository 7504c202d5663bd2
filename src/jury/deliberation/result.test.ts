import { deepEqual, equal } from 'node:assert/strict'
import { describe, test } from 'node:test'
import { majorityOf } from '../marks/mark.ts'
import { isOver75, juryResult } from './result.ts'

const codes = Array.from({ length: 24 }, (_, n) => `C${n}`)
const acquiredFirst = (count: number) =>
  Object.fromEntries(codes.map((code, n) => [code, n < count ? 'acquired' : 'not seen'] as const))

describe('A result before the jury', () => {
  test('is more than 75 % from the nineteenth of twenty-four skills, and not at the eighteenth', () => {
    deepEqual(juryResult(codes, acquiredFirst(18)), { acquired: 18, total: 24, over75: false })
    deepEqual(juryResult(codes, acquiredFirst(19)), { acquired: 19, total: 24, over75: true })
  })

  test('counts all the skills of the grid, those not seen and those not decided included', () => {
    deepEqual(juryResult(codes, { C0: 'acquired', C1: 'partly' }), { acquired: 1, total: 24, over75: false })
  })

  test('is exact whatever the length of the grid', () => {
    for (let total = 1; total <= 200; total++)
      for (let acquired = 0; acquired <= total; acquired++)
        equal(isOver75(acquired, total), 4 * acquired > 3 * total, `${acquired}/${total}`)
    equal(isOver75(0, 0), false)
  })
})

describe('A majority', () => {
  test('is what more than half of the jurors marked', () => {
    equal(majorityOf(['acquired', 'acquired', 'partly']), 'acquired')
    equal(majorityOf(['not seen', 'not acquired', 'not seen']), 'not seen')
  })

  test('is nobody’s when the jurors are divided, or absent', () => {
    equal(majorityOf(['acquired', 'partly', 'not acquired']), undefined)
    equal(majorityOf(['acquired', 'partly']), undefined)
    equal(majorityOf([]), undefined)
  })
})
