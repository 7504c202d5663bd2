import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { onlyNamed, registerPerson } from '#people'
import { openBeffroi } from '#testing'
import { enrolTrainee } from '#training'
import { dayOf } from '#platform/time'
import { computeFigures } from './compute-figures.ts'
import { publishedActions } from './store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const now = beffroi.now()
const actions = await publishedActions(db)

const participants = async (): Promise<number | null | undefined> => {
  const [results] = await computeFigures(db, actions, now)
  const group = results?.groups.find(({ id }) => id === seeded.group1)
  return group?.figures.find(({ key }) => key === 'participants')?.value
}

describe('Figures asked by several people', () => {
  test('at once are computed once', async () => {
    const [one, other] = await Promise.all([
      computeFigures(db, actions, now),
      computeFigures(db, actions, now),
    ])
    assert.equal(one, other)
  })

  test('one after the other are computed from the rows of that instant', async () => {
    const before = await participants()
    const personId = await registerPerson(db, onlyNamed('Quatorzième', 'Personne'), null, now)
    await enrolTrainee(db, { groupId: seeded.group1, personId, fromDay: dayOf('2018-04-09'), at: now })
    assert.deepEqual([before, await participants()], [13, 14])
  })

  test('in a transaction are shared with nobody outside', async () => {
    await db.transaction(async (tx) => {
      const [inside, outside] = await Promise.all([
        computeFigures(tx, actions, now),
        computeFigures(db, actions, now),
      ])
      assert.notEqual(inside, outside)
    })
  })
})
