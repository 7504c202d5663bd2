import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { newId } from '#platform/id'
import { openBeffroi, sentencesIn } from '#testing'
import { seededCompany } from '../seeds/seeded.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const aicha = await beffroi.as('aicha')
const company = `/entreprise-virtuelle/${seededCompany}`
const asked = { client: 'Madame Lenoir', words: 'Deux heures de ménage.' }

describe('The telephone of who asks', () => {
  test('is a number: anything else is refused beside it, with nothing lost', async () => {
    for (const how of ['appel', 'ecrire']) {
      const { status, text } = await aicha.post(`${company}/demandes/${how}`, {
        act: newId(),
        ...asked,
        phone: 'abc',
      })
      assert.equal(status, 422)
      assert.match(sentencesIn(text), /Ce n’est pas un numéro de téléphone\. Exemple : 06 39 98 20 01\./)
      assert.match(text, /value="Madame Lenoir"[\s\S]*Deux heures de ménage\.[\s\S]*value="abc"/)
    }
  })
  test('is called as it was typed, or left empty', async () => {
    const kept = await aicha.post(`${company}/demandes/appel`, {
      act: newId(),
      ...asked,
      phone: '06 39 98 20 09',
    })
    assert.match((await aicha.get(kept.location ?? '')).text, /href="tel:0639982009"/)
    const none = await aicha.post(`${company}/demandes/ecrire`, { act: newId(), ...asked, phone: '' })
    assert.doesNotMatch((await aicha.get(none.location ?? '')).text, /href="tel:/)
  })
})
