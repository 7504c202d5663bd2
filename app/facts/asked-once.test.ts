import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { hearTraining, remindImmersions } from '#immersion'
import { sql } from '#platform/db'
import { openBeffroi } from '#testing'
import { askAfter, askedAround } from '#training'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const aicha = beffroi.personId('aicha')
const askedHere = async () =>
  (
    await db.rows<{ moment: string }>(sql`
      select k.moment
      from immersion.after_asks k
      join immersion.conventions c on c.id = k.convention_id
      where c.person_id = ${aicha}`)
  ).map(({ moment }) => moment)
const morning = async (day: string) => {
  beffroi.setNow(`${day}T06:15:00Z`)
  await remindImmersions(beffroi.ground, beffroi.now(), askedAround)
  await askAfter(db, beffroi.now())
}

describe('Somebody who left a training and an immersion the same month', () => {
  test('is asked by the training alone, where they stand three months later', async () => {
    for (const day of ['2026-09-23', '2026-09-24', '2026-09-25', '2026-10-01', '2026-10-10', '2026-10-24'])
      await morning(day)
    assert.deepEqual(await askedHere(), [])
    const asked = await db.rows(
      sql`select 1 from training.after_asks where person_id = ${aicha} and moment = 'three months'`,
    )
    assert.equal(asked.length, 1)
  })

  test('and what they say to it answers for the immersion too', async () => {
    const [ask] = await db.rows<{ secret: string }>(
      sql`select secret from training.after_asks where person_id = ${aicha} and moment = 'three months'`,
    )
    const visitor = beffroi.visitor()
    await visitor.submit(`/apres/${ask?.secret}/situation`, { situation: 'looking' })
    await beffroi.settle()
    const said = await db.rows(sql`
      select s.situation, s.heard_by as "heardBy", s.moment
      from immersion.situations s
      join immersion.conventions c on c.id = s.convention_id
      where c.person_id = ${aicha}`)
    assert.deepEqual(said, [{ situation: 'looking', heardBy: 'training', moment: 'three months' }])
    await db.transaction((tx) =>
      hearTraining(tx, { personId: aicha, moment: 'end', situation: 'looking' }, beffroi.now()),
    )
  })
})
