import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { openBeffroi } from '#testing'
import { seededTrainees, type PersonId } from '#people'
import { asId } from '#platform/id'
import { cleaFigures } from './figures/count-figures.ts'
import { forgetClea } from './forget-clea.ts'
import { myCleaData } from './my-data.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi

// The first group ended on 15 June 2018.
describe('Ten years after a group ended', () => {
  const all = { groups: 1, evaluations: 182, sst: 13 }
  test('and not before, its evaluations and first-aid sheets go; a dry run only counts', async () => {
    assert.equal((await forgetClea(db, new Date('2028-06-15T02:00:00Z'))).groups, 0)
    const counted = await forgetClea(db, new Date('2028-06-16T02:00:00Z'), { dryRun: true })
    assert.deepEqual({ ...counted, views: 0 }, { ...all, views: 0 })
    const [before] = await cleaFigures(db, [seeded.group1])
    assert.equal(before?.figures[0]?.numerator, 11)
    assert.deepEqual(await forgetClea(db, new Date('2028-06-16T02:00:00Z')), counted)
    assert.equal((await forgetClea(db, new Date('2028-06-16T02:00:00Z'))).groups, 0)
  })
  test('the group of today keeps everything', async () => {
    const [, kevin] = seededTrainees.group7
    const { files } = await myCleaData(db, [kevin?.id ?? asId<PersonId>('')])
    const count = (path: string) => JSON.parse(String(files.find((one) => one.path === path)?.bytes)).length
    assert.equal(count('evaluations-clea.json'), 7)
    assert.equal(count('avis-de-ma-formation.json'), 20)
  })
})
