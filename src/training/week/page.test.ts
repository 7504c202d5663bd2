import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { openBeffroi, sentencesIn } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const address = `/formation/${seeded.group7}`
const claire = await beffroi.as('claire')

describe('The week of a group', () => {
  test('shows what is planned, today, who is there and the hours', async () => {
    const words = sentencesIn((await claire.get(address)).text)
    for (const said of [
      'semaine 5 sur 10',
      'Mardi 2, aujourd’hui',
      'Secourisme',
      'Émarger le matin',
      'Obligation du financeur',
    ])
      assert.ok(words.includes(said), said)
  })
  test('names the public holidays', async () => {
    assert.match(sentencesIn((await claire.get(`${address}?semaine=2026-05-12`)).text), /Férié : Ascension/)
  })
  test('is where a trainer lands, and a trainee goes to their own day', async () => {
    assert.match((await claire.get('/formation')).text, /Groupe 7/)
    assert.equal((await (await beffroi.as('aicha')).get('/formation')).location, '/formation/aujourdhui')
    assert.equal((await (await beffroi.as('karine')).get('/formation')).status, 404)
  })
})
