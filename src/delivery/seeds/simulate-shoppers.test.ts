import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import { simulateShoppers } from './simulate-shoppers.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())

describe('Eighty shoppers, four at a time', () => {
  test('are never promised what the bikes cannot do, and are told why not', async () => {
    const { db } = beffroi
    const met = await simulateShoppers(db, {
      shoppers: 80,
      atOnce: 4,
      seed: 7,
      now: beffroi.now(),
      clock: () => 0,
    })
    assert.deepEqual(met.misses, [])
    assert.ok(met.kept > 30, `${met.kept} kept`)
    assert.ok(Object.keys(met.why).length > 0)
  })
})
