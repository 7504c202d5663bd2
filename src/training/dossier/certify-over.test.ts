import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { seeded } from '#actions'
import { newId } from '#platform/id'
import { openBeffroi } from '#testing'
import { isFoad } from '../activity.ts'
import { activitiesOf } from '../activity-store.ts'
import { takeBackAnswer } from '../review/take-back-answer.ts'
import { worksFor } from '../work/work-store.ts'
import { certifyOver } from './certify-over.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

test('An answer taken back while a certificate is drawn up waits, and is refused', async () => {
  const { db, personId, now, setNow } = beffroi
  const [aicha, claire] = [personId('aicha'), personId('claire')]
  const untouched = []
  for (const one of await activitiesOf(db, seeded.group7))
    if (isFoad(one.mode) && (await worksFor(db, one.id, aicha)).length === 0) untouched.push(one.id)
  const [activity = assert.fail('nothing to do')] = untouched
  const trainer = await beffroi.as('claire')
  const seen = { id: newId(), person: aicha, activity, word: 'Vu en salle.' }
  await trainer.submit(`/formation/${seeded.group7}/travaux/vu`, seen)
  const [work = assert.fail('not seen')] = await worksFor(db, activity, aicha)

  const answeredAt = now().getTime()
  setNow('2026-09-30T09:00:00Z')
  const back = { answeredAt, why: 'Erreur', by: claire, at: now() }
  let meanwhile: ReturnType<typeof takeBackAnswer> | undefined
  await db.transaction(async (tx) => {
    await certifyOver(tx, seeded.group7, now())
    meanwhile = takeBackAnswer(db, work, back)
    await new Promise((done) => setTimeout(done, 200))
  })
  assert.deepEqual(await meanwhile, { ok: false, refusal: 'certificate given' })
})
