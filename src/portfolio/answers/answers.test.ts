import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'
import { seededEvidence } from '../seeds/seeded-evidence.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const [aicha, claire, karine] = [
  await beffroi.as('aicha'),
  await beffroi.as('claire'),
  await beffroi.as('karine'),
]
const own = `/portfolio/${seededEvidence.call}`
const read = `/portfolio/personnes/${beffroi.personId('aicha')}/${seededEvidence.call}`
const show = (audience: string, how = 'yes') => aicha.submit(`${own}/montrer`, { audience, show: how })
const told = async () =>
  sentencesIn((await aicha.get('/moi/messages')).text).split('Un mot sur « J’appelle une cliente »').length -
  1

describe('Who trains somebody', () => {
  test('answers what is shown to them with a word, once; its person is told, and reads it', async () => {
    await show('training')
    const act = /name="act" value="([0-9a-f-]+)"/.exec((await claire.get(read)).text)?.[1] ?? assert.fail()
    const said = { act, words: 'Bien. Dites aussi comment vous notez le rendez-vous.' }
    await claire.submit(`${read}/mot`, said)
    await claire.submit(`${read}/mot`, said)
    const words = sentencesIn((await aicha.get(own)).text)
    assert.match(words, /On me répond Bien\. Dites aussi comment vous notez le rendez-vous\. Claire Vandamme/)
    assert.equal(words.split('Dites aussi comment').length, 2)
    assert.equal(await told(), 1)
    const empty = await claire.post(`${read}/mot`, { act: randomUUID(), words: ' ' })
    assert.equal(empty.status, 422)
    assert.match(sentencesIn(empty.text), /Écrivez votre mot/)
  })
  test('is nobody else: whoever accompanies them reads, a stranger finds nothing; once hidden it is closed', async () => {
    await show('support')
    const page = sentencesIn((await karine.get(read)).text)
    assert.match(page, /Dites aussi comment/)
    assert.doesNotMatch(page, /Un mot pour/)
    const said = { act: randomUUID(), words: 'Bravo' }
    assert.equal((await karine.post(`${read}/mot`, said)).status, 404)
    const { id: organisationId } = await newOrganisation(beffroi, 'training')
    const other = await newcomer(beffroi, { organisationId, role: 'trainer' })
    assert.equal((await other.post(`${read}/mot`, said)).status, 404)
    await show('training', 'no')
    assert.equal((await claire.post(`${read}/mot`, said)).status, 404)
  })
})
