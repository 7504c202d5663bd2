import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { findKnown, readPerson, registerApart } from '#people'
import { sql } from '#platform/db'
import { formIn, openBeffroi, sentencesIn } from '#testing'
import { toBeSeeded } from './seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const [aicha, claire] = [beffroi.personId('aicha'), beffroi.personId('claire')]
const { toCome } = toBeSeeded(beffroi.now())

test('A convention written under another spelling is corrected once somebody says that it is one person', async () => {
  const known = (await readPerson(db, aicha)) ?? assert.fail('nobody')
  const who = { ...known, familyName: `${known.familyName}e` }
  const other = await db.transaction(async (tx) =>
    registerApart(tx, { who, others: await findKnown(tx, who) }, claire, beffroi.now()),
  )
  await db.run(sql`update immersion.conventions set person_id = ${other} where id = ${toCome.id}`)
  const paul = await beffroi.as('paul')
  await paul.post('/personnes/doublons', { one: aicha, other, answer: 'same' })
  const karine = await beffroi.as('karine')
  const here = `/immersions/conventions/${toCome.id}/correction`
  const form = formIn((await karine.get(here)).text, here)
  const kept = await karine.post(here, { ...form, safety: 'Des gants, toujours.', hostAgrees: 'oui' })
  assert.equal(kept.status, 303, sentencesIn(kept.text))
  assert.equal(formIn((await karine.get(here)).text, here)['safety'], 'Des gants, toujours.')
})
