import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { cast } from '#people'
import { openBeffroi } from '#testing'
import { cleaPages } from './listed.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

describe('Each page of the Cléa and of first aid', () => {
  for (const { pattern, as, url } of cleaPages)
    test(`${pattern} opens to those it is listed for, and to nobody else`, async () => {
      for (const { id } of cast) {
        const { status } = await (await beffroi.as(id)).get(url)
        assert.equal(status, as.includes(id) ? 200 : 404, id)
      }
      assert.equal((await beffroi.visitor().get(url)).status, 303)
    })
})
