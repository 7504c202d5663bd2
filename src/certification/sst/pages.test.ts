import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openGroup, readAction, seeded, type GroupId } from '#actions'
import { onlyNamed, registerPerson, seededTrainees } from '#people'
import { enrolTrainee, firstAidOf } from '#training'
import { dayOf } from '#platform/time'
import { openBeffroi, sentencesIn } from '#testing'
import { newId, asId } from '#platform/id'
import { placesOf } from './place-store.ts'
import { sessionsOf } from './store.ts'
import type { SstSessionId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const page = `/certification/${seeded.group7}/sst`
const people = seededTrainees.group7.map((one) => one.id)
const ids = [newId<SstSessionId>(), newId<SstSessionId>()]
const days = { first1: '2026-06-09', last1: '2026-06-10', first2: '2026-06-16', last2: '2026-06-17' }
const wanted = {
  sessions: ids.join(' '),
  ...days,
  trainer1: beffroi.personId('claire'),
  trainer2: beffroi.personId('claire'),
  'people1[]': people.slice(0, 7),
  'people2[]': people.slice(7),
}

describe('First aid for a group of thirteen', () => {
  test('is proposed in two sessions, of seven and six', async () => {
    const claire = await beffroi.as('claire')
    const words = sentencesIn((await claire.get(page)).text)
    assert.match(
      words,
      /13 personnes ne tiennent pas dans une session de 10\. Voici 2 sessions : 7 et 6 personnes/,
    )
    const mathieu = await beffroi.as('mathieu')
    assert.doesNotMatch(sentencesIn((await mathieu.get(page)).text), /Ouvrir les 2 sessions/)
    assert.equal((await mathieu.post(page, wanted)).status, 404)
  })
  test('has the days of its calendar, those whom it has there, and who trains them', async () => {
    const claire = await beffroi.as('claire')
    const { text } = await claire.get(page)
    const valueOf = (name: string) => new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(text)?.[1]
    const shown = ['first1', 'last1', 'first2', 'last2'].map(valueOf)
    const calendar = await firstAidOf(db, seeded.group7)
    assert.deepEqual(shown, [...new Set(calendar.map((one) => one.day))])
    const ticked = (number: number) =>
      people.filter((id) => text.includes(`name="people${number}[]" value="${id}" checked`))
    assert.deepEqual([ticked(1), ticked(2)], [people.slice(0, 7), people.slice(7)])
    const chosen = /<select[^>]*name="trainer1"[\s\S]*?<option value="([^"]*)" selected/.exec(text)?.[1]
    assert.equal(chosen, beffroi.personId('claire'))
    assert.match(sentencesIn(text), /Ces jours viennent du calendrier du groupe/)
  })
  const refused: [string, object, RegExp][] = [
    [
      'eleven people in one',
      { 'people1[]': people.slice(0, 11), 'people2[]': people.slice(7, 12) },
      /10 personnes au plus/,
    ],
    ['three people in one', { 'people2[]': people.slice(7, 10) }, /au moins 4 personnes/],
    ['a second day before the first', { last2: '2026-06-15' }, /Il faut deux jours, dans l’ordre/],
    ['a single day', { last1: '2026-06-09' }, /Il faut deux jours, dans l’ordre/],
    ['nobody to train', { trainer2: '' }, /Dites qui forme/],
    [
      'somebody who is not of the team to train',
      { trainer2: beffroi.personId('mathieu') },
      /Choisissez une personne de l’équipe/,
    ],
    ['a day that does not exist', { first1: '31/06/2026' }, /Cette date n’existe pas/],
    [
      'somebody of another group',
      { 'people2[]': [...people.slice(7), seededTrainees.group1[0]?.id ?? ''] },
      /n’est pas stagiaire/,
    ],
  ]
  for (const [title, change, why] of refused)
    test(`with ${title} is refused, and nothing is half opened`, async () => {
      const claire = await beffroi.as('claire')
      const answer = await claire.post(page, { ...wanted, ...change })
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), why)
      assert.deepEqual(await sessionsOf(db, seeded.group7), [])
    })
  test('is opened by one press, which twice is once', async () => {
    const claire = await beffroi.as('claire')
    await claire.submit(page, wanted)
    const seen = await claire.submit(page, wanted)
    assert.match(sentencesIn(seen.text), /SST-1 Du 9 juin 2026 au 10 juin 2026, Claire Vandamme 7 personnes/)
    const sessions = await sessionsOf(db, seeded.group7)
    assert.deepEqual(
      sessions.map((one) => one.id),
      ids,
    )
    assert.equal((await placesOf(db, ids)).length, 13)
  })
})

test('First aid for a group that nobody trains yet leads to its team', async () => {
  const action = await readAction(db, seeded.clea)
  assert(action)
  const [id, at] = [newId<GroupId>(), beffroi.now()]
  const dates = { startsOn: dayOf('2026-06-01'), endsOn: dayOf('2026-07-31') }
  const group = { id, actionId: action.id, title: 'Groupe 8', places: 13, site: 'Arras', ...dates }
  await openGroup(db, action, group, null, at)
  for (const n of [1, 2, 3, 4]) {
    const personId = await registerPerson(db, onlyNamed(`Prénom${n}`, 'Nouveau'), null, at)
    await enrolTrainee(db, { groupId: id, personId, fromDay: dates.startsOn, at })
  }
  const brigitte = await beffroi.as('brigitte')
  const { text } = await brigitte.get(`/certification/${id}/sst`)
  assert.match(sentencesIn(text), /Personne ne forme encore ce groupe/)
  const [, way = ''] = /href="([^"]*\/equipe)"/.exec(text) ?? []
  assert.equal(way, `/formation/${id}/equipe`)
  assert.equal((await brigitte.get(way)).status, 200)
})

describe('The sheet of a session', () => {
  const sheet = `/certification/sst/${ids[1]}`
  const filled = async (change: Record<string, string> = {}) => {
    const places = await placesOf(db, [ids[1] ?? asId<SstSessionId>('')])
    const fields: Record<string, string> = {}
    for (const [i, place] of places.entries()) {
      fields[`person${i + 1}`] = place.personId
      for (const half of [1, 2, 3, 4]) fields[`half${i + 1}-${half}`] = 'oui'
      fields[`result${i + 1}`] = 'certified'
      fields[`certificate${i + 1}`] = `T-${i + 1}`
    }
    return { ...fields, ...change }
  }
  test('waits for the end of the session before a result', async () => {
    const claire = await beffroi.as('claire')
    const answer = await claire.post(sheet, await filled())
    assert.match(sentencesIn(answer.text), /La session n’est pas finie/)
  })
  test('does not call absent who has half-days to come', async () => {
    const claire = await beffroi.as('claire')
    const given = Object.fromEntries(
      Object.entries(await filled()).filter(([name]) => name.startsWith('person')),
    )
    await claire.submit(sheet, given)
    assert.deepEqual((await placesOf(db, [ids[1] ?? asId<SstSessionId>('')]))[0]?.presences, [
      null,
      null,
      null,
      null,
    ])
  })
  test('refuses a certificate without presence, without a number, or with another’s', async () => {
    beffroi.setNow('2026-06-18T08:00:00Z')
    const claire = await beffroi.as('claire')
    const absent = await filled()
    delete absent['half2-3']
    for (const [fields, why] of [
      [absent, /Pas de certificat sans toutes les demi-journées/],
      [await filled({ certificate3: '' }), /Donnez le numéro du certificat/],
      [await filled({ certificate3: 'T-1' }), /Ce numéro est déjà celui d’une autre personne/],
      [await filled({ certificate3: 'AFP2I-2018-01' }), /Ce numéro est déjà celui d’une autre personne/],
    ] as const) {
      const answer = await claire.post(sheet, fields)
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), why)
    }
    assert.equal(
      (await placesOf(db, [ids[1] ?? asId<SstSessionId>('')])).every((one) => one.result === null),
      true,
    )
  })
  test('gives certificates of twenty-four months, and a first result stands', async () => {
    const claire = await beffroi.as('claire')
    const seen = await claire.submit(sheet, await filled({ result6: 'not certified', certificate6: '' }))
    assert.match(sentencesIn(seen.text), /Certificat T-1 jusqu’au 17 juin 2028/)
    const late = await claire.post(sheet, await filled({ certificate1: 'T-9' }))
    assert.equal(late.status, 422)
    assert.match(sentencesIn(late.text), /Certificat T-1 .* Vous aviez écrit : certifié·e, T-9/)
    const places = await placesOf(db, [ids[1] ?? asId<SstSessionId>('')])
    assert.deepEqual(
      places.map((one) => one.certificateNumber),
      ['T-1', 'T-2', 'T-3', 'T-4', 'T-5', null],
    )
  })
  test('is not shown to strangers', async () => {
    for (const who of ['aicha', 'karine', 'agnes'] as const)
      assert.equal((await (await beffroi.as(who)).get(sheet)).status, 404)
  })
})
