import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { seeded } from '#actions'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import { openBeffroi } from '#testing'
import { isFoad } from '../activity.ts'
import { activitiesOf } from '../activity-store.ts'
import { takeBackAnswer } from '../review/take-back-answer.ts'
import { worksFor } from '../work-store.ts'
import { certifyOver } from './certify-over.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

async function untilSomebodyWaits(): Promise<void> {
  for (let asked = 0; asked < 200; asked++) {
    const waits = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    if (await beffroi.db.row(waits)) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('nobody waits')
}

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
    await untilSomebodyWaits()
  })
  assert.deepEqual(await meanwhile, { ok: false, refusal: 'certificate given' })
})
