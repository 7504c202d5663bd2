import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import sharp from 'sharp'
import { hasLogoShape } from './logo-shape.ts'

const drawn = async (width: number, height: number) =>
  new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background: '#86311f' } })
      .png()
      .toBuffer(),
  )

describe('A logo', () => {
  test('may be square, wide or high, within eight times', async () => {
    for (const [width, height] of [
      [20, 20],
      [90, 30],
      [800, 100],
      [100, 800],
    ] as const)
      assert.equal(await hasLogoShape(await drawn(width, height)), true, `${width} × ${height}`)
  })
  test('is no thread, no dot, no poster', async () => {
    for (const [width, height] of [
      [3, 6000],
      [6000, 3],
      [19, 40],
      [801, 100],
      [10_001, 2000],
    ] as const)
      assert.equal(await hasLogoShape(await drawn(width, height)), false, `${width} × ${height}`)
  })
})
