import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import { hasRoom } from './health.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const ready = async () => {
  const answer = await beffroi.visitor().get('/readyz')
  return [answer.status, JSON.parse(answer.text).status]
}

describe('This Beffroi', () => {
  test('is ready while it can write', async () => assert.deepEqual(await ready(), [200, 'ready']))
  test('is not when its disk is full, or its folder cannot be written', async () => {
    assert.equal(await hasRoom(beffroi.ground.site.dataDir, Number.MAX_SAFE_INTEGER), false)
    const { dataDir } = beffroi.ground.site
    beffroi.ground.site.dataDir = '/dev/null/nowhere'
    assert.deepEqual(await ready(), [503, 'disk full'])
    beffroi.ground.site.dataDir = dataDir
  })
})
