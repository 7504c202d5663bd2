import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededTrainees } from '#people'
import { sql } from '#platform/db'
import { deadLinks, openBeffroi, sentencesIn } from '#testing'
import { companyAddress } from '../company.ts'
import { seededCompany, seededRequest } from '../seeds/seeded.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const aicha = await beffroi.as('aicha')
const claire = await beffroi.as('claire')
const at = (path: string) => companyAddress(seededCompany, path)
const sheet = at(`/prestations/${seededRequest(2)}`)
const kevin = seededTrainees.group7.find(({ givenName }) => givenName === 'Kévin')?.id ?? assert.fail()

const turn = (day: string, more: Record<string, string> = {}) => ({
  act: crypto.randomUUID(),
  role: 'on site',
  person: kevin,
  request: seededRequest(2),
  day,
  from: '14:00',
  to: '16:00',
  ...more,
})

/** What the page says is wrong with a field. */
const faultOf = (html: string, name: string): string =>
  new RegExp(`href="#f-${name}"[^>]*>([^<]*)<`).exec(html)?.[1] ?? ''

describe('A turn', () => {
  test('is of today or of the year that comes: another day is refused beside the date', async () => {
    for (const [day, says] of [
      ['2020-01-01', /Ce jour est passé/],
      ['2026-06-01', /Ce jour est passé/],
      ['2036-06-04', /Ce jour est trop loin/],
    ] as const) {
      const refused = await aicha.post(at('/planning'), turn(day))
      assert.equal(refused.status, 422, day)
      assert.match(faultOf(refused.text, 'day'), says)
      assert.deepEqual(deadLinks(refused.text), [])
    }
    const today = turn('2026-06-02', { from: '07:00', to: '08:00', role: 'phone' })
    assert.equal((await aicha.post(at('/planning'), today)).status, 303)
  })

  test('says its year when it is not this one', async () => {
    const form = turn('2027-01-05', { role: 'phone' })
    const { text } = await aicha.submit(at('/planning'), form)
    assert.match(sentencesIn(text), /Mardi 5 janvier 2027/)
    assert.doesNotMatch(sentencesIn(text), /Jeudi 4 juin 2026/)
    assert.match(sentencesIn((await aicha.get(sheet)).text), /mardi 5 janvier 2027/)
  })
})

describe('A service', () => {
  test('is not finished before somebody was to go there', async () => {
    assert.doesNotMatch((await aicha.get(sheet)).text, /La prestation est finie/)
    const early = await aicha.post(`${sheet}/fin`)
    assert.equal(early.status, 422)
    assert.match(sentencesIn(early.text), /La prestation commence jeudi 4 juin à 9 h/)
    assert.deepEqual(deadLinks(early.text), [])
  })

  test('is an act of those whose turn had begun, and of nobody else', async () => {
    assert.equal((await aicha.post(at('/planning'), turn('2026-06-05'))).status, 303)
    beffroi.setNow('2026-06-04T10:00:00Z')
    const before = sentencesIn((await aicha.get(sheet)).text)
    assert.match(before, /\d étapes ne sont pas cochées\. La prestation est finie/)
    assert.match(sentencesIn((await aicha.submit(`${sheet}/fin`)).text), /Bravo, la prestation est faite/)
    const acts = await beffroi.db.rows<{ id: string }>(sql`
      select person_id as id from company.acts where kind = 'service' and about = ${seededRequest(2)}`)
    assert.deepEqual(acts, [{ id: beffroi.personId('aicha') }])
  })

  test('keeps its turns once it was given: nobody takes one off', async () => {
    const shown = await claire.get(at('/planning'))
    const took = /<form[^>]*action="([^"]+\/enlever)"/.exec(shown.text.slice(shown.text.indexOf('Aïcha')))
    assert.equal(took, null, 'no button')
    const row = await beffroi.db.row<{ id: string }>(sql`
      select id from company.turns where request_id = ${seededRequest(2)} and role = 'on site' and starts_at < ${beffroi.now()}`)
    for (const who of [aicha, claire]) {
      const late = await who.post(at(`/planning/${row?.id}/enlever`))
      assert.equal(late.status, 422)
      assert.match(sentencesIn(late.text), /Cette prestation est faite/)
      assert.deepEqual(deadLinks(late.text), [])
    }
    assert.match((await aicha.get(at(`/demandes/${seededRequest(2)}`))).text, /Jeudi 4 juin|jeudi 4 juin/)
  })

  test('lets go of the turns that had not begun: their people are free for something else', async () => {
    const { text } = await aicha.get(at('/planning'))
    assert.doesNotMatch(sentencesIn(text), /Vendredi 5 juin/)
    const again = await aicha.post(at('/planning'), turn('2026-06-05'))
    assert.equal(again.status, 422)
    assert.match(sentencesIn(again.text), /Cette prestation est faite/)
    assert.doesNotMatch(sentencesIn(again.text), /pas encore dit oui/)
    assert.deepEqual(deadLinks(again.text), [])
    const elsewhere = turn('2026-06-05', { role: 'phone', request: '' })
    assert.equal((await aicha.post(at('/planning'), elsewhere)).status, 303)
  })
})

describe('A turn to come', () => {
  test('is planned, not held: who is chosen reads the same count as the page', async () => {
    await aicha.post(at('/planning'), turn('2026-06-09', { role: 'planning', request: '' }))
    const back = await aicha.post(at('/planning'), turn('2020-01-01', { role: 'planning', request: '' }))
    assert.match(sentencesIn(back.text), /Kévin, jamais encore \(prévu 1 fois\)/)
    assert.match(sentencesIn((await aicha.get(at('/planning'))).text), /Au bureau[^.]*Kévin/)
  })
})
