import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { openBeffroi, sentencesIn } from '#testing'
import { isFoad } from '../activity.ts'
import { creditedFor } from '../ledger/credited-store.ts'
import { activitiesOf } from '../activity-store.ts'
import { worksFor } from '../work-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const aichaId = beffroi.personId('aicha')

describe('A work handed in before its activity was withdrawn', () => {
  test('is credited when it is accepted, and the page says how much', async () => {
    const all = (await activitiesOf(db, seeded.group7)).filter(
      (one) => isFoad(one.mode) && one.proof === 'text',
    )
    const untouched = []
    for (const one of all) if ((await worksFor(db, one.id, aichaId)).length === 0) untouched.push(one)
    const [activity] = untouched
    assert.ok(activity)
    const id = randomUUID()
    const aicha = await beffroi.as('aicha')
    await aicha.post(`/formation/activites/${activity.id}/donner`, { act: id, words: 'Trois étapes.' })
    const claire = await beffroi.as('claire')
    await claire.submit(`/formation/${seeded.group7}/programme/${activity.id}/retirer`)
    const answer = { decision: 'accept', word: 'Bien.' }
    const page = await claire.submit(`/formation/travaux/${id}`, answer)
    assert.match(sentencesIn(page.text), /Travail accepté : \d.* de temps validé/)
    assert.equal((await creditedFor(db, aichaId, activity.id)).left, activity.minutes)
  })
})
