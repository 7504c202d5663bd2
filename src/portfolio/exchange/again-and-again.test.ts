import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

describe('Who brings again and again what is no portfolio', () => {
  test('waits before another, and takes theirs away meanwhile', async () => {
    const aicha = await beffroi.as('aicha')
    const tries: number[] = []
    for (let n = 0; n < 11; n += 1) {
      const file = new File(['rien'], 'portfolio.zip')
      tries.push((await aicha.post('/portfolio/emporter', { file })).status)
    }
    assert.deepEqual(tries, [...Array.from({ length: 10 }, () => 422), 429])
    assert.equal((await aicha.get('/portfolio/emporter.zip')).status, 200)
  })
})
