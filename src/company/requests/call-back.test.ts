import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { newId } from '#platform/id'
import { addDays, addMonths, parisDay } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { seededCompany } from '../seeds/seeded.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const aicha = await beffroi.as('aicha')
const today = parisDay(beffroi.now())
const call = (said: Record<string, string>) =>
  aicha.post(`/entreprise-virtuelle/${seededCompany}/demandes/appel`, {
    act: newId(),
    client: 'Madame Lenoir',
    words: 'Deux heures de ménage.',
    clock: '15:00',
    ...said,
  })

describe('The day when a client is called back', () => {
  for (const [day, sentence] of [
    ['1900-01-01', /Ce jour est passé\. Regardez la date et l’année\./],
    [addDays(today, -1), /Ce jour est passé\. Regardez la date et l’année\./],
    [addDays(addMonths(today, 12), 1), /Ce jour est trop loin\. Regardez l’année\./],
    ['2099-01-01', /Ce jour est trop loin\. Regardez l’année\./],
  ] as const)
    test(`is not ${day}: that is said beside it, with what else is wrong, and nothing is lost`, async () => {
      const { status, text } = await call({ day, phone: '12' })
      assert.equal(status, 422)
      assert.match(text, /id="f-day-error"/)
      assert.match(sentencesIn(text), sentence)
      assert.match(sentencesIn(text), /Ce n’est pas un numéro de téléphone/)
      assert.match(text, new RegExp(`value="${day}"`))
    })

  test('is of today, or of the year that comes', async () => {
    for (const day of [today, addMonths(today, 12)]) assert.equal((await call({ day })).status, 303, day)
  })
})
