import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addDays, parisInstant, type Day } from '#platform/time'
import { formIn, openBeffroi, sentencesIn } from '#testing'
import { accidentExample, accidentLink } from '../seeds/accident-example.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { toCome } = toBeSeeded(beffroi.now())
const { fromDay } = toCome.said
const here = `/immersions/conventions/${toCome.id}`
const at = (day: Day, clock: string) => beffroi.setNow(parisInstant(day, clock).toISOString())
const host = await accidentLink(beffroi.db, toCome.id, 'host', beffroi.now())
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const hurtOn = addDays(fromDay, 2)

describe('An immersion of which an accident was said', () => {
  test('is not stopped before that day; stopped on it, the accident is completed and corrected still', async () => {
    at(addDays(fromDay, 3), '09:00')
    const [anybody, karine] = [beffroi.visitor(), await beffroi.as('karine')]
    const { how, place, exactly } = accidentExample(hurtOn)
    const form = formIn((await anybody.get(`${host}/dire`)).text, `${host}/dire`)
    const hurt = { day: hurtOn, clock: '08:30', how }
    assert.equal((await anybody.post(`${host}/dire`, { ...form, ...hurt })).status, 303)
    const why = 'Elle a eu mal.'
    const before = await karine.post(`${here}/arreter`, { why, lastDay: addDays(fromDay, 1) })
    assert.equal(before.status, 422)
    assert.match(words(before.text), /Un accident est noté le .*Choisissez ce jour ou un jour après\./)
    // nor before a day on which they are noted there
    const noted = `${host.replace('/accident/', '/bilan/')}/presences`
    const said = { day: addDays(hurtOn, 1), half: 'am' }
    assert.equal((await anybody.post(noted, { ...said, status: 'present' })).status, 303)
    const wiped = await karine.post(`${here}/arreter`, { why, lastDay: hurtOn })
    assert.match(
      words(wiped.text),
      /La personne est notée présente le .*Choisissez ce jour ou un jour après\./,
    )
    await anybody.post(noted, { ...said, status: 'absent' })
    assert.equal((await karine.post(`${here}/arreter`, { why, lastDay: hurtOn })).status, 303)
    const lieu = `${host}/${form['id']}/completer?etape=lieu`
    assert.equal((await anybody.post(lieu, { place, exactly })).status, 303)
    // its day was wrong: a day of the immersion as it was planned
    const correct = `${host}/${form['id']}/corriger`
    const theirs = formIn((await anybody.get(correct)).text, correct)
    assert.equal(
      (await anybody.post(correct, { ...theirs, day: addDays(fromDay, 3), clock: '07:00' })).status,
      303,
    )
    const other = formIn((await anybody.get(`${host}/dire`)).text, `${host}/dire`)
    const after = await anybody.post(`${host}/dire`, {
      ...other,
      ...hurt,
      day: addDays(fromDay, 3),
      clock: '07:00',
    })
    assert.equal(after.status, 422, 'another accident is of a day on which they were there')
  })
})
