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
const add = (said: Record<string, string>) =>
  aicha.post(`${company}/prix`, { id: newId(), name: 'Conseils de repassage', unit: 'hour', ...said })

describe('The price of a service', () => {
  test('is not nothing by mistake: it is said beside the field, and what was typed stays', async () => {
    for (const price of ['0', '0,00 €']) {
      const { status, text } = await add({ price })
      assert.equal(status, 422)
      assert.match(sentencesIn(text), /0 € \? Touchez « C’est offert » si c’est gratuit\./)
      assert.match(text, /value="Conseils de repassage"/)
    }
    assert.doesNotMatch(sentencesIn((await aicha.get(`${company}/prix`)).text), /Conseils de repassage/)
  })
  test('is told with the service when both are missing, and says the most that it may be', async () => {
    const empty = await aicha.post(`${company}/prix`, { id: newId(), name: '', price: '', unit: 'hour' })
    assert.equal(empty.status, 422)
    assert.match(empty.text, /id="f-name-error"[\s\S]*id="f-price-error"/)
    for (const price of ['99999999999', '10000,01', '12 000 €']) {
      const { status, text } = await add({ price })
      assert.equal(status, 422)
      assert.match(sentencesIn(text), /Écrivez 10 000,00 € au plus\./, price)
    }
  })
  test('is nothing once it is said to be free, with no price beside', async () => {
    const both = await add({ price: '12', free: 'oui' })
    assert.equal(both.status, 422)
    assert.match(sentencesIn(both.text), /Offert : laissez le prix vide\./)
    assert.equal((await add({ price: '', free: 'oui' })).status, 303)
    assert.match(
      sentencesIn((await aicha.get(`${company}/prix`)).text),
      /Conseils de repassage offert l’heure/,
    )
  })
})

describe('The telephone of a company', () => {
  test('is a telephone number, or nothing', async () => {
    const wrong = await aicha.post(`${company}/identite`, { phone: 'abc', slogan: 'Du travail soigné.' })
    assert.equal(wrong.status, 422)
    assert.match(sentencesIn(wrong.text), /Ce n’est pas un numéro de téléphone/)
    assert.match(wrong.text, /Du travail soigné[\s\S]*value="abc"/)
    assert.equal((await aicha.post(`${company}/identite`, { phone: '06 39 98 20 00' })).status, 303)
    assert.equal((await aicha.post(`${company}/identite`, { phone: '' })).status, 303)
  })
})
