import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { parisDay } from '#platform/time'
import { openBeffroi } from '#testing'
import { openFirstVisit } from './first-visit-key.ts'
import { professionals } from '../professional-store.ts'

const beffroi = await openBeffroi({ empty: true, demo: false })
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

describe('The form of the first visit', () => {
  test('pressed five times at once names one steward', async () => {
    const address = `/premiere-visite/${openFirstVisit(beffroi.ground.site.dataDir)}`
    const named = { givenName: 'Paul', familyName: 'Wattez' }
    await Promise.all(
      [1, 2, 3, 4, 5].map((n) =>
        beffroi
          .visitor()
          .post(address, { ...named, organisation: `Territoire ${n}`, email: `paul${n}@example.org` }),
      ),
    )
    const stewards = await professionals(beffroi.db, 'steward', parisDay(beffroi.now()))
    assert.equal(stewards.length, 1)
  })
})
