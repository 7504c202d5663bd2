import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { oddestInstants, openBeffroi, unopened } from '#testing'

// 400 instants, every reader: `npm run bench days`.
describe('A demo territory born', () => {
  for (const at of oddestInstants(24))
    test(`on ${at.toISOString()} has an example of every page`, async () => {
      const beffroi = await openBeffroi({ newborn: true, at: at.toISOString() })
      const failed = await unopened(beffroi, { everyReader: false })
      assert.deepEqual(beffroi.surprises, [])
      await beffroi.close()
      assert.deepEqual(failed, [])
    })
})

describe('A demo territory that is left alone', () => {
  for (const at of ['2026-07-10T08:00:00Z', '2026-07-13T08:00:00Z', '2027-08-01T22:30:00Z'])
    test(`until ${at} answers with a page, or says that there is none any more`, async () => {
      const beffroi = await openBeffroi({ at })
      const failed = await unopened(beffroi, { everyReader: false })
      assert.deepEqual(beffroi.surprises, [])
      assert.deepEqual(
        failed.filter((one) => !/ (303|404) /.test(one)),
        [],
      )
      await beffroi.close()
    })
})
