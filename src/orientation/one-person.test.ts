import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { insertMembership, onlyNamed, seededOrganisations } from '#people'
import { newId } from '#platform/id'
import { parisDay } from '#platform/time'
import { formIn, openBeffroi, saidApart, saidTheSame, sentencesIn, writtenApart } from '#testing'
import { readAccompaniment } from './accompanying/store.ts'
import { writeAccompaniment } from './accompanying/write-accompaniment.ts'
import { insertDoubt, openDoubts } from './doubts/doubt-store.ts'
import type { AccompanimentId, DoubtId, PositioningId } from './ids.ts'
import { readInterview, saveNotes } from './interviews/store.ts'
import { countAdmitted, countAdmittedIn } from './place-store.ts'
import { insertPositioning } from './positioning-store.ts'
import { prescribersOf, referentsIn, changeReferent } from './prescriber-store.ts'
import { saveStanding } from './standing-store.ts'
import { seededPositionings } from './seeds/seeded-positionings.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const now = beffroi.now()
const today = parisDay(now)
const plie = seededOrganisations.plie.id
const karineId = beffroi.personId('karine')
const aicha = beffroi.personId('aicha')
const [karine, aichaToo] = [await writtenApart(beffroi, karineId), await writtenApart(beffroi, aicha)]
const { interviewed: positioning, ofAicha } = seededPositionings
const accompaniment = newId<AccompanimentId>()
const doubt = newId<DoubtId>()

// What Karine did with her other account, before somebody said that both are hers.
await db.transaction(async (tx) => {
  const role = { organisationId: plie, role: 'referent', fromDay: today } as const
  await insertMembership(tx, { id: newId(), personId: karine, ...role })
  await saveNotes(tx, positioning, null, karineId)
  assert.ok(await saveNotes(tx, positioning, 'Rappeler la crèche.', karine))
  const [theirs = assert.fail('proposed by nobody')] = await prescribersOf(tx, ofAicha)
  await changeReferent(tx, ofAicha, theirs.prescriberKey, karine)
  const place = { personId: aicha, organisationId: plie, fromDay: today }
  await writeAccompaniment(tx, { ...place, id: accompaniment, referentId: karine })
  const twin = { id: newId<PositioningId>(), actionId: seeded.clea, personId: aichaToo, positionedOn: today }
  await insertPositioning(tx, { ...twin, mobility: null, status: null, toConfirm: null }, now)
  const made = { on: today, by: null }
  await saveStanding(tx, twin.id, { state: 'admitted', groupId: seeded.group7, made }, now)
  const asked = { kind: 'same person', likeness: 'one typo in the name', known: onlyNamed('A', 'B') } as const
  const line = { who: { ...onlyNamed('Aicha', 'B'), birthDate: null, phone: null, email: null } }
  const about = { actionId: seeded.clea, asked, said: { line }, label: 'Ligne 1', askedBy: karine }
  await insertDoubt(tx, { ...about, id: doubt, personId: aichaToo }, now)
})
await saidTheSame(beffroi, karineId, karine)
await saidTheSame(beffroi, aicha, aichaToo)
const referent = await beffroi.as('karine')
const page = async (path: string) => (await referent.get(path)).text

describe('Somebody who was proposed and admitted under two files', () => {
  test('takes one place of the group', async () => {
    const before = await countAdmitted(db, seeded.group7)
    await saidApart(beffroi, aichaToo)
    assert.equal(await countAdmitted(db, seeded.group7), before + 1)
    await saidTheSame(beffroi, aicha, aichaToo)
    assert.equal((await countAdmittedIn(db, [seeded.group7])).get(seeded.group7), before)
  })
})

describe('A referent who had two accounts', () => {
  test('reads and corrects the notes that they wrote with the other', async () => {
    const path = `/orientation/${positioning}/entretien`
    const form = formIn(await page(path), path)
    assert.equal(form['notes'], 'Rappeler la crèche.')
    await referent.submit(path, { ...form, notes: 'Rappeler la crèche le 15.' })
    assert.equal((await readInterview(db, positioning))?.notes, 'Rappeler la crèche le 15.')
    assert.match(sentencesIn(await page(`/orientation/${positioning}`)), /Rappeler la crèche le 15/)
  })

  test('is asked what their list asked, and is the referent of who they proposed', async () => {
    const [asked] = await openDoubts(db, { actionIds: [], askedBy: karineId })
    assert.deepEqual([asked?.id, asked?.personId], [doubt, aicha])
    const [theirs] = await prescribersOf(db, ofAicha)
    assert.equal(theirs?.referentId, karineId)
    assert.deepEqual(await referentsIn(db, seeded.group7, [aicha], today), [karineId])
  })

  test('goes on accompanying, and is no colleague of themselves', async () => {
    const path = `/orientation/accompagnements/${accompaniment}`
    const text = await page(path)
    assert.doesNotMatch(text, new RegExp(`<option value="(${karineId}|${karine})"`))
    await referent.post(`${path}/fin`)
    assert.equal((await readAccompaniment(db, accompaniment))?.untilDay, today)
    beffroi.setNow(new Date(now.getTime() + 24 * 3_600_000))
    await referent.post(`${path}/reprise`)
    const again = await readAccompaniment(db, accompaniment)
    assert.deepEqual([again?.untilDay, again?.referentId], [null, karineId])
  })

  test('has their own again when it is taken back', async () => {
    await saidApart(beffroi, karine)
    assert.equal((await prescribersOf(db, ofAicha))[0]?.referentId, karine)
    assert.equal((await readInterview(db, positioning))?.notesBy, karineId)
  })
})
