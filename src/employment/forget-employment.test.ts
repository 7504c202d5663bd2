import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { cast, openFile, type Actor, type PersonId } from '#people'
import { openBeffroi } from '#testing'
import { asId } from '#platform/id'
import { forgetEmployment } from './forget-employment.ts'
import { memberOfAci } from './seeds/import-example.ts'
import { employmentData } from './path/my-data.ts'
import { seededEmployment } from './seeds/seeded-employment.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi
const dry = { dryRun: true }
const yanis = cast.find((one) => one.id === 'yanis')?.personId ?? asId<PersonId>('')

const opens = (actor: Actor, at: Date) => openFile(db, actor, yanis, 'contract', { code: 'contract' }, at)

// The first exits are of July 2018; those at work today have contracts until January 2027 at the latest.
describe('What an ACI keeps of people', () => {
  test('stays while it is evidence: ten years after the last day, and not one day less', async () => {
    assert.equal((await forgetEmployment(db, new Date('2028-07-20T02:00:00Z'), dry)).paths, 0)
    assert.equal((await forgetEmployment(db, new Date('2028-07-21T02:00:00Z'), dry)).paths, 1)
    const after = new Date('2029-05-01T02:00:00Z')
    assert.equal((await forgetEmployment(db, after)).paths, 30)
    assert.equal((await forgetEmployment(db, after)).paths, 0)
    assert.equal((await employmentData(db, [seededEmployment.leftPerson])).files.length, 0)
    assert.equal((await employmentData(db, [yanis])).files.length, 3)
  })

  test('is followed two years after the last contract: the adviser’s view closes, the direction’s stays', async () => {
    const farida = memberOfAci('farida')
    const before = new Date('2028-11-13T09:00:00Z')
    const end = new Date('2028-11-16T09:00:00Z')
    assert.ok(await opens(farida, before))
    await forgetEmployment(db, end)
    assert.equal(await opens(farida, end), undefined)
    assert.ok(await opens(memberOfAci('didier'), end))
  })
})

describe('My data', () => {
  test('hold my contracts and my exits in words, for whoever opens them', async () => {
    const { folder, files } = await employmentData(db, [yanis])
    assert.equal(folder, 'insertion')
    const csv = new TextDecoder().decode(files[1]?.bytes as Uint8Array)
    assert.match(csv, /P13;Livreur à vélo;Premier contrat;15\/11\/2025;14\/11\/2026;26;Farida Meziane/)
    assert.deepEqual((await employmentData(db, [cast[0].personId])).files, [])
  })
})
