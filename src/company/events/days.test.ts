import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { deadLinks, openBeffroi, sentencesIn } from '#testing'
import { companyAddress } from '../company.ts'
import { seededCompany, seededEvent } from '../seeds/seeded.ts'
import { publicAddress } from './event.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const aicha = await beffroi.as('aicha')
const anybody = beffroi.visitor('10.1.2.3')
const at = companyAddress(seededCompany, '/evenements')
const words = (day: string, id: string = crypto.randomUUID()) => ({
  id,
  title: 'Goûter',
  day,
  from: '09:00',
  to: '17:00',
  place: 'Ici',
  picture: 'meal',
  leader: beffroi.personId('aicha'),
})
const faultOf = (html: string, name: string): string =>
  new RegExp(`href="#f-${name}"[^>]*>([^<]*)<`).exec(html)?.[1] ?? ''

describe('The day of an event', () => {
  test('is today or in the year that comes: another is refused beside the date', async () => {
    for (const [day, says] of [
      ['2020-01-01', /Ce jour est passé/],
      ['2026-06-01', /Ce jour est passé/],
      ['2036-06-04', /Ce jour est trop loin/],
    ] as const) {
      const refused = await aicha.post(at, words(day))
      assert.equal(refused.status, 422, day)
      assert.match(faultOf(refused.text, 'day'), says)
      assert.deepEqual(deadLinks(refused.text), [])
    }
    assert.equal((await aicha.post(at, words('2026-06-02'))).status, 303)
  })

  test('says its year when it is not this one', async () => {
    assert.match(sentencesIn((await aicha.submit(at, words('2027-01-05'))).text), /Mardi 5 janvier 2027, de/)
    assert.match(sentencesIn((await aicha.get(at)).text), /Mardi 5 janvier 2027/)
    assert.doesNotMatch(sentencesIn((await aicha.get(at)).text), /juin 2026/)
  })

  test('stays when its words are corrected afterwards, and moves to no other day that is past', async () => {
    const id = crypto.randomUUID()
    assert.equal((await aicha.post(at, words('2026-06-03', id))).status, 303)
    beffroi.setNow('2026-06-05T08:00:00Z')
    assert.equal((await aicha.post(at, { ...words('2026-06-03', id), place: 'Là' })).status, 303)
    assert.equal((await aicha.post(at, words('2026-06-04', id))).status, 422)
    beffroi.setNow('2026-06-02T08:00:00Z')
  })
})

describe('The balance of a day', () => {
  test('tells all its wrong figures at once, each beside its field', async () => {
    beffroi.setNow('2026-06-13T15:30:00Z')
    const wrong = { came: '-1', kilos: 'abc', earned: '3€50', learnt: '' }
    const { status, text } = await aicha.post(`${at}/${seededEvent(1)}/bilan`, wrong)
    assert.equal(status, 422)
    assert.match(faultOf(text, 'came'), /Donnez un nombre de 0 à 10\s000\./)
    assert.match(faultOf(text, 'kilos'), /Écrivez des kilos/)
    assert.match(faultOf(text, 'earned'), /Écrivez un prix/)
    assert.doesNotMatch(text, /10000/)
    beffroi.setNow('2026-06-02T08:00:00Z')
  })
})

describe('What anybody reads of an event', () => {
  test('names nobody of the group: neither its balance, nor its correction, nor why it is cancelled', async () => {
    const event = seededEvent(1)
    const here = `${at}/${event}`
    const cancelled = await aicha.post(`${here}/annulation`, { why: 'Rosa est malade.' })
    assert.equal(cancelled.status, 422)
    assert.match(faultOf(cancelled.text, 'why'), /Ce texte dit «\sRosa\s»/)
    beffroi.setNow('2026-06-13T15:30:00Z')
    const balance = { came: '9', kilos: '14,5', earned: '27', learnt: 'Accueillir. Kévin a bien aidé.' }
    for (const form of [balance, { ...balance, learnt: 'Bravo KEVIN !' }]) {
      const refused = await aicha.post(`${here}/bilan`, form)
      assert.equal(refused.status, 422)
      assert.match(faultOf(refused.text, 'learnt'), /Ce texte dit «\s(Kévin|KEVIN)\s»/)
      assert.deepEqual(deadLinks(refused.text), [])
    }
    assert.equal((await aicha.post(`${here}/bilan`, { ...balance, learnt: 'Accueillir.' })).status, 303)
    const corrected = await aicha.post(`${here}/bilan`, { ...balance, again: 'oui' })
    assert.equal(corrected.status, 422)
    assert.match(faultOf(corrected.text, 'learnt'), /Ce texte dit/)
    const { text } = await anybody.get(publicAddress(event))
    assert.match(text, /Accueillir\./)
    assert.doesNotMatch(text, /Kévin/)
    beffroi.setNow('2026-06-02T08:00:00Z')
  })
})
