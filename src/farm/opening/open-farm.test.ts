import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  formIn,
  formsIn,
  newOrganisation,
  newcomer,
  openBeffroi,
  sentencesIn,
  standingForms,
  type Newcomer,
} from '#testing'
import type { OrganisationId } from '#people'
import { asId } from '#platform/id'
import { bedsOf } from '../bed-store.ts'
import { nextBed, overlap } from '../bed.ts'
import { farmOf, lettersTaken } from '../farm-store.ts'
import { farmPages } from '../listed.ts'
import { proposeLetter } from './open-farm.ts'
import { seededBeds, seededFarm, seededLot } from '../seeds/farm.ts'
import type { FarmId, BedId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})
const { db } = beffroi
const OPEN = '/ferme/ouvrir'

let lens = { id: asId<OrganisationId>(''), name: '' }
let director: Newcomer
before(async () => {
  lens = await newOrganisation(beffroi, 'integration', 'Les Jardins de Lens')
  director = await newcomer(beffroi, { organisationId: lens.id, role: 'direction' })
})
const farmOfLens = () => farmOf(db, [lens.id])
const filled = async (typed: Record<string, string>): Promise<Record<string, string>> => ({
  ...formIn((await director.get(OPEN)).text, OPEN),
  name: 'Le Grand Potager',
  ...typed,
})

describe('Whoever directs an integration organisation without a farm', () => {
  test('is led to its opening by the menu and by a card of their day', async () => {
    const { text } = await director.get('/')
    assert.match(text, /href="\/ferme\/taches"[^>]*>Ferme/)
    assert.match(text, new RegExp(`href="${OPEN}"`))
    assert.equal((await director.get('/ferme/taches')).location, OPEN)
  })
  test('is proposed a letter that no other farm has, and told when theirs is taken', async () => {
    assert.equal((await filled({}))['letter'], 'L')
    const taken = await director.post(OPEN, await filled({ letter: seededFarm.letter.toLowerCase() }))
    assert.equal(taken.status, 422)
    assert.match(sentencesIn(taken.text), /Une autre ferme a déjà cette lettre/)
    assert.match(taken.text, /value="Le Grand Potager"/)
    const wrongs: Record<string, string>[] = [{ letter: 'É' }, { letter: '4' }, { name: '' }]
    for (const wrong of wrongs) assert.equal((await director.post(OPEN, await filled(wrong))).status, 422)
    assert.equal(await farmOfLens(), undefined)
    assert.equal(await proposeLetter(db, 'Ferme'), 'E')
    assert.equal(await proposeLetter(db, ''), 'A')
  })
  test('opens it once; then reads what comes next', async () => {
    const form = await filled({})
    const week = sentencesIn((await director.submit(OPEN, form)).text)
    await director.submit(OPEN, form)
    assert.match(week, /Avant le premier jour À faire Une planche.*À faire Une culture.*À faire Une personne/)
    assert.equal((await farmOfLens())?.letter, 'L')
    assert.deepEqual(await lettersTaken(db), [seededFarm.letter, 'L'])
    assert.equal((await director.get(OPEN)).status, 404)
    const twin = await director.post(OPEN, { ...form, id: crypto.randomUUID() })
    assert.equal(twin.status, 404)
    for (const page of [
      '',
      '/recolte',
      '/plan',
      '/lots',
      '/cultures',
      '/cultures/nouvelle',
      '/equipe',
      '/chiffres',
    ])
      assert.equal((await director.get(`/ferme${page}`)).status, 200, page)
  })
  test('adds beds, one beside the other, as the form proposes them', async () => {
    for (const name of ['Planche 1', 'Planche 2']) {
      const { text } = await director.get('/ferme/planches/nouvelle')
      const [form] = formsIn(text, '').filter(({ action }) => action.startsWith('/ferme/planches/'))
      const fields = formIn(text, form?.action ?? '')
      assert.equal(fields['name'], name)
      await director.submit(form?.action ?? '', fields)
    }
    const beds = await bedsOf(db, (await farmOfLens())?.id ?? asId<FarmId>(''))
    assert.deepEqual(
      beds.map(({ name }) => name),
      ['Planche 1', 'Planche 2'],
    )
    assert.match(sentencesIn((await director.get('/ferme/taches')).text), /Fait Une planche/)
    assert.match((await director.get('/ferme/plan')).text, /Planche\s2/)
  })
})

describe('A farm', () => {
  test('is opened by nobody else: a role elsewhere, a courier, who has one, a stranger', async () => {
    const school = await newOrganisation(beffroi, 'training')
    const free = await newOrganisation(beffroi, 'integration', 'Sans ferme')
    const others = [
      await newcomer(beffroi, { organisationId: school.id, role: 'direction' }),
      await newcomer(beffroi, { organisationId: free.id, role: 'courier' }),
      await beffroi.as('bruno'),
      await beffroi.as('paul'),
    ]
    const form = { id: crypto.randomUUID(), organisation: free.id, name: 'Volée', letter: 'V' }
    for (const who of others) {
      assert.equal((await who.get(OPEN)).status, 404)
      assert.equal((await who.post(OPEN, form)).status, 404)
    }
    assert.equal((await beffroi.visitor().get(OPEN)).status, 303)
    assert.equal(await farmOf(db, [asId(free.id)]), undefined)
  })
  test('opens nothing of another: pages and forms answer 404 to who runs the second', async () => {
    const hasId = /[0-9a-f-]{36}/
    const bruno = await beffroi.as('bruno')
    const forms = new Map<string, Record<string, string>>()
    for (const { url } of farmPages) {
      for (const { action, fields } of await standingForms(bruno, url))
        if (hasId.test(action)) forms.set(action, fields)
      const seen = await director.get(url)
      if (hasId.test(url)) assert.equal(seen.status, 404, url)
      if (!url.includes(seededLot.number)) assert.doesNotMatch(seen.text, /Planche 14|F-26\d{4}-|Fatou/, url)
    }
    assert.ok(forms.size > 5, `${forms.size} forms`)
    const before = await bedsOf(db, seededFarm.id)
    for (const [action, fields] of forms) {
      const { status } = await director.post(action, fields)
      assert.ok(status === 404 || status === 422, `${action} answered ${status}`)
    }
    assert.deepEqual(await bedsOf(db, seededFarm.id), before)
    const bed = { name: 'Volée', place: 'open', width: '120', length: '500', x: '9000', y: '100' }
    assert.equal((await director.post(`/ferme/planches/${seededBeds[0]?.id}`, bed)).status, 422)
    assert.deepEqual(await bedsOf(db, seededFarm.id), before)
  })
})

describe('A bed to add', () => {
  test('lies over no other, whatever lies there', () => {
    const bed = { id: asId<BedId>('new'), farmId: seededFarm.id, ...nextBed(seededBeds) }
    assert.equal(bed.name, 'Planche 15')
    assert.ok(!seededBeds.some((one) => overlap(one, bed)))
    assert.deepEqual(nextBed([]).name, 'Planche 1')
  })
})
