import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { sql } from '#platform/db'
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
  test('what an evaluator had not signed goes too, where nothing else is left', async () => {
    const [one] = seededTrainees.group1
    const [mathieu, personId] = [beffroi.personId('mathieu'), one?.id ?? asId<PersonId>('')]
    await db.run(sql`
      insert into certification.evaluation_drafts (
        group_id, person_id, framework_id, domain, phase, evaluator_id, decision, evaluated_on, drafted_at
      )
      select ${seeded.group1}, ${personId}, d.framework_id, d.number, 'final', ${mathieu}, 'validated', '2018-06-14', now()
      from certification.framework_domains d
      limit 1`)
    const later = new Date('2028-06-16T02:00:00Z')
    assert.equal((await forgetClea(db, later)).groups, 1)
    assert.deepEqual(
      await db.rows(sql`select 1 from certification.evaluation_drafts where group_id = ${seeded.group1}`),
      [],
    )
    assert.equal((await forgetClea(db, later)).groups, 0)
  })
  test('the group of today keeps everything', async () => {
    const [, kevin] = seededTrainees.group7
    const { files } = await myCleaData(db, [kevin?.id ?? asId<PersonId>('')])
    const count = (path: string) => JSON.parse(String(files.find((one) => one.path === path)?.bytes)).length
    assert.equal(count('evaluations-clea.json'), 7)
    assert.equal(count('avis-de-ma-formation.json'), 20)
  })
})
