import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { newId } from '#platform/id'
import { parisDay } from '#platform/time'
import { openBeffroi, saidApart, saidTheSame, writtenApart } from '#testing'
import { joinCircle, leaveCircle, openCircle, relationsInCircle } from './access/door.ts'
import type { GroupId } from './ids.ts'
import { insertMembership } from './membership-store.ts'
import { professionals, professionalsOf } from './professional-store.ts'
import { seededOrganisations } from './seeds/seeds.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const today = parisDay(beffroi.now())
const tomorrow = new Date(beffroi.now().getTime() + 24 * 3_600_000)
const claire = beffroi.personId('claire')
const other = await writtenApart(beffroi, claire)
const organisationId = seededOrganisations.afp2i.id
const circleId = newId<GroupId>()
const role = { organisationId, role: 'trainer', fromDay: today } as const
const place = { circleId, relation: 'trainer', organisationId, fromDay: today } as const
await db.transaction(async (tx) => {
  await openCircle(tx, circleId)
  await insertMembership(tx, { id: newId(), personId: other, ...role })
  await joinCircle(tx, { ...place, personId: other })
})
const named = async () =>
  (await professionals(db, 'trainer', today, organisationId))
    .filter(({ name }) => name.startsWith('Claire'))
    .map(({ personId, name }) => [personId, name])

describe('Somebody who works under two accounts', () => {
  test('is one in each list to choose from, under the name that stands, and is told once', async () => {
    assert.equal((await named()).length, 2)
    await saidTheSame(beffroi, claire, other)
    assert.deepEqual(await named(), [[claire, 'Claire Vandamme']])
    const told = await professionalsOf(db, ['trainer'], today, [organisationId])
    assert.deepEqual(
      told
        .filter(({ personId }) => personId === claire || personId === other)
        .map(({ personId }) => personId),
      [claire],
    )
  })

  test('reads no more once their place ended, under whatever id they held it', async () => {
    const trains = async () =>
      (await relationsInCircle(db, claire, circleId, tomorrow)).some((one) => one.relation === 'trainer')
    assert.ok(await trains())
    const left = { circleId, personId: claire, relation: 'trainer' } as const
    await db.transaction((tx) => leaveCircle(tx, left, today))
    assert.equal(await trains(), false)
  })

  test('is two again when that is taken back', async () => {
    await saidApart(beffroi, other)
    assert.equal((await named()).length, 2)
  })
})
