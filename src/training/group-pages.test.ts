import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { seeded } from '#actions'
import { insertMembership, joinCircle, seededOrganisations, seededTrainees } from '#people'
import { parisDay } from '#platform/time'
import { formIn, openBeffroi, sentencesIn } from '#testing'
import { calendarOf, readHalfDay } from './half-day-store.ts'
import { activitiesOf, sequencesOf } from './programme-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const address = `/formation/${seeded.group7}`
const claire = await beffroi.as('claire')
const brigitte = await beffroi.as('brigitte')

describe('The week of a group', () => {
  test('shows what is planned, today, who is there and the hours', async () => {
    const words = sentencesIn((await claire.get(address)).text)
    for (const said of [
      'semaine 5 sur 10',
      'Mardi 2, aujourd’hui',
      'Secourisme',
      'Faire signer le matin',
      'Obligation du financeur',
    ])
      assert.ok(words.includes(said), said)
  })
  test('names the public holidays', async () => {
    assert.match(sentencesIn((await claire.get(`${address}?semaine=2026-05-12`)).text), /Férié : Ascension/)
  })
  test('is where a trainer lands, and a trainee goes to their own day', async () => {
    assert.match((await claire.get('/formation')).text, /Groupe 7/)
    assert.equal((await (await beffroi.as('aicha')).get('/formation')).location, '/formation/aujourdhui')
    assert.equal((await (await beffroi.as('karine')).get('/formation')).status, 404)
  })
})

describe('A half-day on screen', () => {
  const form = {
    title: 'Visite',
    day: '2026-06-06',
    starts: '9:00',
    ends: '12:00',
    mode: 'face to face',
    room: 'Salle 3',
    trainer: '',
    subgroup: '',
  }
  test('is added once, moved, then cancelled, and its version grows', async () => {
    const id = randomUUID()
    await claire.submit(`${address}/demi-journees`, { id, ...form })
    await claire.submit(`${address}/demi-journees`, { id, ...form })
    const at = `${address}/demi-journees/${id}`
    await claire.submit(at, { ...formIn((await claire.get(at)).text, at), starts: '09:30' })
    await claire.submit(`${address}/demi-journees/${id}/annuler`)
    const [found, other] = await calendarOf(
      db,
      seeded.group7,
      parisDay(new Date('2026-06-06')),
      parisDay(new Date('2026-06-06')),
    )
    assert.equal(other, undefined)
    assert.deepEqual([found?.sequence, found?.cancelledAt !== null], [2, true])
  })
  test('says what is wrong, and keeps what was typed', async () => {
    const answer = await claire.post(`${address}/demi-journees`, {
      id: randomUUID(),
      ...form,
      day: '2026-05-14',
    })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /jour férié/)
    assert.match(answer.text, /value="Visite"/)
    assert.match(
      (await claire.post(`${address}/demi-journees`, { id: randomUUID(), ...form, starts: '9h00' })).text,
      /Écrivez l’heure ainsi/,
    )
  })
  test('names nobody who trains elsewhere, nor nobody known', async () => {
    for (const trainer of [randomUUID(), beffroi.personId('mathieu')]) {
      const answer = await claire.post(`${address}/demi-journees`, { id: randomUUID(), ...form, trainer })
      assert.equal(answer.status, 422, trainer)
      assert.match(answer.text, /Choisissez dans la liste/)
    }
  })
  test('of another group is nowhere', async () => {
    const [one] = await calendarOf(
      db,
      seeded.group1,
      parisDay(new Date('2018-04-09')),
      parisDay(new Date('2018-04-09')),
    )
    assert.equal((await claire.get(`${address}/demi-journees/${one?.id}`)).status, 404)
    assert.equal((await claire.post(`${address}/demi-journees`, { ...form, id: one?.id })).status, 404)
    assert.equal((await readHalfDay(db, seeded.group1, one?.id ?? ''))?.title, one?.title)
  })
})

describe('The programme on screen', () => {
  const written = {
    code: 'z1',
    title: 'Lire une recette',
    mode: 'foad at home',
    minutes: '1h30',
    proof: 'quiz',
    domains: '1, 7',
    instructions: '',
  }
  test('takes an activity with its questions, once', async () => {
    const [sequence] = await sequencesOf(db, seeded.group7)
    const id = randomUUID()
    const quiz = 'Combien ?\n- 2\n* 3\n\nQui ?\n* Moi\n- Toi'
    const sent = { id, sequence: sequence?.id, ...written, quiz }
    await claire.submit(`${address}/programme`, sent)
    await claire.submit(`${address}/programme`, sent)
    const found = (await activitiesOf(db, seeded.group7)).filter((one) => one.code === 'Z1')
    assert.equal(found.length, 1)
    assert.deepEqual(
      [found[0]?.minutes, found[0]?.quiz?.map((one) => one.right), found[0]?.domains],
      [90, [1, 0], [1, 7]],
    )
    const answer = await claire.post(`${address}/programme`, { ...sent, id: randomUUID() })
    assert.match(answer.text, /déjà celui d’une autre activité/)
  })
  test('says what is missing in a question or a duration', async () => {
    const [sequence] = await sequencesOf(db, seeded.group7)
    const answer = await claire.post(`${address}/programme`, {
      id: randomUUID(),
      sequence: sequence?.id,
      ...written,
      code: 'z2',
      quiz: 'Combien ?\n- 2',
      minutes: 'long',
    })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /deux réponses au moins/)
    assert.match(answer.text, /Cette durée ne se lit pas/)
  })
  test('moves an activity, takes it out, and warns when the share falls under the obligation', async () => {
    const of = async () => (await activitiesOf(db, seeded.group7)).filter((one) => one.code.startsWith('C'))
    const [first, second] = await of()
    assert.ok(first && second)
    await claire.submit(`${address}/programme/${second.id}/monter`)
    assert.deepEqual(
      (await of()).slice(0, 2).map((one) => one.code),
      [second.code, first.code],
    )
    assert.doesNotMatch((await claire.get(`${address}/programme`)).text, /Sous l’obligation/)
    for (const one of (await of()).slice(0, 20)) await claire.submit(`${address}/programme/${one.id}/retirer`)
    assert.match((await claire.get(`${address}/programme`)).text, /Sous l’obligation du financeur/)
  })
  test('never writes in the programme of another group, whatever id the form brings', async () => {
    const [theirs] = await sequencesOf(db, seeded.group1)
    const [one] = await activitiesOf(db, seeded.group1)
    const [ours] = await sequencesOf(db, seeded.group7)
    assert.equal(
      (await claire.post(`${address}/programme/sequences`, { id: theirs?.id, title: 'Pris' })).status,
      404,
    )
    const sent = { id: one?.id, sequence: ours?.id, ...written, code: 'z9', proof: 'text', quiz: '' }
    assert.equal((await claire.post(`${address}/programme`, sent)).status, 404)
    const astray = await claire.post(`${address}/programme`, {
      ...sent,
      id: randomUUID(),
      sequence: theirs?.id,
    })
    assert.equal(astray.status, 422)
    assert.equal((await sequencesOf(db, seeded.group1))[0]?.title, theirs?.title)
  })
  test('moves its sequences, and only an empty one leaves', async () => {
    const [first, second] = await sequencesOf(db, seeded.group7)
    await claire.submit(`${address}/programme/sequences/${first?.id}/descendre`)
    assert.equal((await sequencesOf(db, seeded.group7))[0]?.id, second?.id)
    const id = randomUUID()
    await claire.submit(`${address}/programme/sequences`, { id, title: 'Préparer le jury' })
    assert.match(
      (await claire.submit(`${address}/programme/sequences/${first?.id}/retirer`)).text,
      /déplacez-les/,
    )
    assert.match((await claire.submit(`${address}/programme/sequences/${id}/retirer`)).text, /est retirée/)
  })
})

describe('The team', () => {
  test('never loses the last who trains, and refuses who evaluates', async () => {
    const last = await brigitte.post(`${address}/equipe/formateurs/retirer`, {
      trainer: beffroi.personId('claire'),
    })
    assert.equal(last.status, 422)
    assert.match(last.text, /Mettez d’abord une autre personne/)
    const mathieu = beffroi.personId('mathieu')
    await joinCircle(db, {
      circleId: seeded.group7,
      personId: mathieu,
      relation: 'evaluator',
      fromDay: parisDay(beffroi.now()),
    })
    await insertMembership(db, {
      id: randomUUID(),
      personId: mathieu,
      organisationId: seededOrganisations.afp2i.id,
      role: 'trainer',
      fromDay: parisDay(beffroi.now()),
    })
    assert.match(
      (await brigitte.post(`${address}/equipe/formateurs`, { trainer: mathieu })).text,
      /elle ne peut pas le former/,
    )
  })
  test('notes a departure with its reason', async () => {
    const person = seededTrainees.group7[12]?.id ?? ''
    assert.equal(
      (await claire.post(`${address}/equipe/depart`, { person, until: '2026-06-02', why: '' })).status,
      422,
    )
    const page = await claire.submit(`${address}/equipe/depart`, {
      person,
      until: '2026-06-02',
      why: 'A trouvé un emploi',
    })
    assert.match(sentencesIn(page.text), /Parti·e le 2 juin 2026/)
  })
})

describe('The calendar of somebody', () => {
  test('is at a secret address, which is given up', async () => {
    const aicha = await beffroi.as('aicha')
    const page = await aicha.submit('/formation/mon-calendrier')
    const path = /\/calendrier\/[\w-]+\.ics/.exec(page.text)?.[0] ?? ''
    const feed = await beffroi.visitor().get(path)
    assert.match(feed.headers.get('content-type') ?? '', /text\/calendar/)
    // Of two half-days at once, only her half of the group's.
    assert.equal(feed.text.match(/BEGIN:VEVENT/g)?.length, 94)
    await aicha.submit('/formation/mon-calendrier/arreter')
    assert.equal((await beffroi.visitor().get(path)).status, 404)
  })
  test('of a group is what it imports again without a change', async () => {
    const { text } = await claire.get(`${address}/calendrier.ics`)
    assert.match(text, /STATUS:CANCELLED/)
    assert.match(text, /SEQUENCE:2/)
  })
})
