import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { CENTRE, joinCircle, leaveCircle, openCircle, type Relation } from '#people'
import { newId, type Id } from '#platform/id'
import { addDays, parisDay } from '#platform/time'
import {
  newcomer,
  newOrganisation,
  openBeffroi,
  readingsOf,
  sentencesIn,
  type Place,
  type Visitor,
} from '#testing'
import type { Audience } from './audience.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const today = parisDay(beffroi.now())
const trainee = await newcomer(beffroi)
const { id: organisationId } = await newOrganisation(beffroi, 'training', 'Une maison')
const { id: otherId } = await newOrganisation(beffroi, 'training', 'Une autre maison')
const mine = `/portfolio/personnes/${trainee.personId}`

/** Everywhere somebody may stand around the person, and what they are shown there. */
const sees: Record<Relation, Audience | 'own' | 'nothing'> = {
  self: 'own',
  referent: 'support',
  trainer: 'training',
  evaluator: 'training',
  juror: 'jury',
  'training lead': 'training',
  tutor: 'tutor',
  'technical supervisor': 'nothing',
  'integration adviser': 'support',
  direction: 'nothing',
  funder: 'nothing',
  mediator: 'nothing',
  merchant: 'nothing',
  courier: 'nothing',
}
const around = (Object.keys(sees) as Relation[]).filter((one) => one !== 'self')

const add = async (by: Visitor, title: string) => {
  const { location } = await by.post('/portfolio/ajouter', {
    act: randomUUID(),
    way: 'mots',
    title,
    did: 'Voilà comment.',
  })
  return location ?? ''
}
const show = (at: string, audience: Audience, yes = true, by: Visitor = trainee) =>
  by.post(`${at}/montrer`, { audience, show: yes ? 'yes' : 'no' })

/** A reader who stands there towards the trainee, in a group of their own. */
async function readerAs(relation: Relation, ...places: Place[]) {
  const reader = await newcomer(beffroi, ...places)
  const circle = { circleId: seeded.group1, fromDay: today }
  await joinCircle(beffroi.db, { ...circle, personId: trainee.personId, relation: CENTRE })
  await joinCircle(beffroi.db, { ...circle, personId: reader.personId, relation, organisationId })
  return reader
}

describe('An evidence', () => {
  for (const relation of around)
    test(`is seen by ${relation} once it is shown to them, and by nobody before: ${sees[relation]}`, async () => {
      const reader = await readerAs(relation)
      const at = await add(trainee, `Je montre à ${relation}`)
      const id = at.split('/').at(-1) ?? ''
      assert.equal((await reader.get(`${mine}/${id}`)).status, 404)
      for (const audience of ['training', 'support', 'jury', 'tutor'] as const) {
        await show(at, audience)
        const expected = sees[relation] === audience ? 200 : 404
        assert.equal((await reader.get(`${mine}/${id}`)).status, expected, audience)
        await show(at, audience, false)
        assert.equal((await reader.get(`${mine}/${id}`)).status, 404, audience)
      }
    })

  test('is found by links from the home of its reader, who leaves two lines that its person reads', async () => {
    const reader = await readerAs('trainer', { organisationId, role: 'trainer' })
    assert.doesNotMatch((await reader.get('/')).text, /portfolio\/personnes/)
    assert.equal((await reader.get('/portfolio/personnes')).status, 404)
    const at = await add(trainee, 'Je couds un bouton')
    assert.equal((await show(at, 'training')).status, 303)
    await show(at, 'training')
    assert.match((await reader.get('/')).text, /href="\/portfolio\/personnes"/)
    assert.match((await reader.get('/portfolio/personnes')).text, new RegExp(`href="${mine}"`))
    assert.match((await reader.get(`/personnes/${trainee.personId}`)).text, new RegExp(`href="${mine}"`))
    const album = await reader.get(mine)
    assert.match(sentencesIn(album.text), /1 preuve pour vous.*Je couds un bouton/)
    await reader.get(`${mine}/${at.split('/').at(-1)}`)
    const why = (await readingsOf(beffroi, trainee.personId)).map((line) => line.why)
    assert.ok(why.includes('Lire ce que vous montrez de votre portfolio'))
    assert.ok(why.includes('Lire une preuve de votre portfolio : Je couds un bouton'))
    await show(at, 'training', false)
    assert.equal((await reader.get(mine)).status, 404)
  })

  test('is seen by nobody whose place has ended, nor in another group, nor in another body, nor by its person there', async () => {
    const [reader, ended] = [await readerAs('trainer'), await newcomer(beffroi)]
    const over = { circleId: seeded.group1, personId: ended.personId, relation: 'trainer' } as const
    await joinCircle(beffroi.db, { ...over, fromDay: addDays(today, -9) })
    const at = await add(trainee, 'Je range')
    await show(at, 'training')
    assert.equal((await ended.get(mine)).status, 200)
    await leaveCircle(beffroi.db, over, addDays(today, -1))
    const lead = await newcomer(beffroi, { organisationId: otherId, role: 'training lead' })
    const elsewhere = await newcomer(beffroi)
    const other = newId<Id>()
    await openCircle(beffroi.db, other)
    await joinCircle(beffroi.db, {
      circleId: other,
      personId: elsewhere.personId,
      relation: 'trainer',
      organisationId: otherId,
      fromDay: today,
    })
    assert.equal((await reader.get(mine)).status, 200)
    for (const stranger of [ended, lead, elsewhere, trainee, await beffroi.as('paul')])
      assert.equal((await stranger.get(mine)).status, 404)
    assert.equal((await beffroi.visitor().get(mine)).status, 303)
  })

  test('is closed to a juror outside of the days of the jury, and to whoever reads its minutes one evening', async () => {
    const at = await add(trainee, 'Devant le jury')
    await show(at, 'jury')
    const juror = await newcomer(beffroi)
    const place = { circleId: seeded.group1, personId: juror.personId, relation: 'juror' } as const
    await joinCircle(beffroi.db, { ...place, fromDay: addDays(today, 1) })
    assert.equal((await juror.get(mine)).status, 404)
    assert.match(sentencesIn((await trainee.get(at)).text), /Mon jury.*Camille/)
    const [reader, circleId] = [await newcomer(beffroi), newId<Id>()]
    await openCircle(beffroi.db, circleId)
    await joinCircle(beffroi.db, { circleId, personId: trainee.personId, relation: CENTRE, fromDay: today })
    await joinCircle(beffroi.db, { circleId, personId: reader.personId, relation: 'juror', fromDay: today })
    assert.equal((await reader.get(mine)).status, 404)
  })

  test('is shown by its person alone, to those it names', async () => {
    const at = await add(trainee, 'À moi')
    const reader = await readerAs('trainer')
    assert.equal((await show(at, 'training', true, reader)).status, 404)
    for (const odd of [{ audience: 'everybody', show: 'yes' }, { audience: 'jury', show: 'x' }, {}])
      assert.equal((await trainee.post(`${at}/montrer`, odd)).status, 404)
    assert.match(sentencesIn((await trainee.get(at)).text), /Personne d’autre que vous ne la voit/)
  })
})

describe('The album', () => {
  test('says which are shown, to the jury or not, and turns the pages of each kind', async () => {
    const person = await newcomer(beffroi)
    const [jury, own] = [await add(person, 'Pour eux'), await add(person, 'Pour personne')]
    await show(jury, 'jury', true, person)
    const { text } = await person.get('/portfolio')
    assert.match(sentencesIn(text), /2 preuves\. 1 est montrée\./)
    assert.match(
      sentencesIn(text),
      /Pour personne.*Pour moi.*Pour eux.*Montrée au jury|Pour eux.*Montrée au jury.*Pour personne.*Pour moi/,
    )
    const shown = (await person.get('/portfolio?voir=montrees')).text
    assert.ok(shown.includes(jury) && !shown.includes(own))
    const kept = (await person.get('/portfolio?voir=pour-moi')).text
    assert.ok(kept.includes(own) && !kept.includes(jury))
  })
})
