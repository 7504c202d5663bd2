import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addDays, daysBetween, parisInstant, type Day } from '#platform/time'
import { formIn, linkIn, newcomer, newOrganisation, openBeffroi, sentencesIn } from '#testing'
import { readConvention } from '../terms/convention-store.ts'
import { immersionData } from '../immersion-data.ts'
import { toBeSeeded } from '../seeds/seeded-conventions.ts'
import { lacksVisit } from './visit.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { toCome } = toBeSeeded(beffroi.now())
const { fromDay, toDay } = toCome.said
const here = `/immersions/conventions/${toCome.id}`
const unvisited = '/immersions/conventions?etat=sans-visite'
const at = (day: Day) => beffroi.setNow(parisInstant(day, '10:00').toISOString())
const words = (html: string) => sentencesIn(html).replaceAll('\u00A0', ' ')
const middle = addDays(fromDay, Math.floor(daysBetween(fromDay, toDay) / 2))

describe('A visit or a call during an immersion', () => {
  test('is missed from the middle on, and not a day before: on the day’s list, in the list, on the convention', async () => {
    const one = (await readConvention(beffroi.db, toCome.id)) ?? assert.fail()
    for (const [day, isMissed] of [
      [addDays(middle, -1), false],
      [middle, true],
      [toDay, true],
      [addDays(toDay, 1), false],
    ] as const) {
      at(day)
      const karine = await beffroi.as('karine')
      assert.equal(lacksVisit(one, [], beffroi.now()), isMissed, day)
      assert.equal(/sans visite ni appel/.test(words((await karine.get('/')).text)), isMissed, day)
      assert.equal((await karine.get(unvisited)).text.includes(toCome.id), isMissed, day)
      assert.equal(/ni visite, ni appel/.test(words((await karine.get(here)).text)), isMissed, day)
    }
    at(middle)
    const brigitte = await beffroi.as('brigitte')
    assert.doesNotMatch(words((await brigitte.get('/')).text), /sans visite ni appel/)
    assert.doesNotMatch((await brigitte.get(unvisited)).text, new RegExp(toCome.id))
  })

  test('is noted by links, in a minute, once; then nothing is missed', async () => {
    const karine = await beffroi.as('karine')
    assert.match(words((await karine.get('/')).text), /3 immersions sans visite ni appel/)
    const action = linkIn((await karine.get(here)).text, /Noter une visite/)
    const form = formIn((await karine.get(action)).text, action)
    assert.equal(form['day'], middle)
    const empty = await karine.post(action, form)
    assert.equal(empty.status, 422)
    assert.match(words(empty.text), /Choisissez une image/)
    const said = { ...form, way: 'call', going: 'partly', words: 'Le bus arrive trop tard.' }
    for (const day of [addDays(fromDay, -1), addDays(middle, 1)])
      assert.match(
        words((await karine.post(action, { ...said, day })).text),
        /Choisissez un jour de l’immersion/,
      )
    for (let n = 0; n < 2; n += 1) assert.equal((await karine.post(action, said)).status, 303)
    const page = words((await karine.get(here)).text)
    assert.equal(page.match(/Un appel, le/g)?.length, 1)
    assert.match(page, /À suivre « Le bus arrive trop tard\. » Karine Hanquez/)
    assert.doesNotMatch(page, /ni visite, ni appel/)
    assert.match(words((await karine.get('/')).text), /2 immersions sans visite ni appel/)
    assert.doesNotMatch((await karine.get(unvisited)).text, new RegExp(toCome.id))
  })

  test('is read by the person, who takes it away, and by who reads the convention', async () => {
    for (const [id, path] of [
      ['aicha', `/immersions/mes-immersions/${toCome.id}`],
      ['brigitte', here],
    ] as const)
      assert.match(words((await (await beffroi.as(id)).get(path)).text), /Le bus arrive trop tard/, id)
    const { files } = await immersionData(beffroi.db, [beffroi.personId('aicha')])
    assert.match(files.map(({ bytes }) => Buffer.from(bytes).toString()).join(), /Le bus arrive trop tard/)
  })

  test('is written by who accompanies the person, and nobody else', async () => {
    const { id: organisationId } = await newOrganisation(beffroi, 'prescriber')
    const other = await newcomer(beffroi, { organisationId, role: 'referent' })
    const remove =
      /action="([^"]+\/retirer)"/.exec((await (await beffroi.as('karine')).get(here)).text)?.[1] ?? ''
    for (const who of [other, await beffroi.as('brigitte'), await beffroi.as('aicha')]) {
      assert.equal((await who.get(`${here}/visite`)).status, 404)
      assert.equal(
        (await who.post(`${here}/visite`, { way: 'call', going: 'well', day: middle })).status,
        404,
      )
      assert.equal((await who.post(remove, {})).status, 404)
    }
    const karine = await beffroi.as('karine')
    await karine.submit(remove)
    assert.doesNotMatch(words((await karine.get(here)).text), /Le bus arrive trop tard/)
  })
})
