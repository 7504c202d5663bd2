import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { seeded } from '#actions'
import { sql } from '#platform/db'
import { addMonths, parisDay, parisInstant } from '#platform/time'
import { formIn, newcomer, newOrganisation, openBeffroi, sentencesIn, type Visitor } from '#testing'
import { forgetRequests } from './forget-requests.ts'
import { seededPositionings } from '../seeds/seeded-positionings.ts'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const shown = '/actions/clea-metiers-sap'
const ask = `${shown}/demande`
const requests = '/orientation/actions/clea-metiers-sap/demandes'
let brigitte: Visitor
before(async () => {
  brigitte = await beffroi.as('brigitte')
  const paul = await beffroi.as('paul')
  const afp2i = '/organismes/00000000-0000-8000-8000-000000000001'
  const form = formIn((await paul.get(`${afp2i}/modifier`)).text, afp2i)
  await paul.submit(afp2i, { ...form, email: 'accueil@afp2i.example' })
})

let houses = 0
/** Somebody at home, in front of the public pages. */
const stranger = () => beffroi.visitor(`198.51.100.${(houses += 1)}`)
const typed = (change: Record<string, string> = {}) => ({
  id: randomUUID(),
  givenName: 'Ines',
  familyName: 'Sansguide',
  reach: '06 39 98 04 01',
  words: 'Je cherche une formation près de chez moi.',
  consent: 'oui',
  ...change,
})
const rows = (familyName: string) =>
  db.rows<{ id: string }>(sql`select id from orientation.requests where family_name = ${familyName}`)
const persons = (familyName: string) =>
  db.rows(sql`select id from people.published_persons where family_name = ${familyName}`)
const lettersOf = async () => {
  await beffroi.settle()
  return (await beffroi.letters()).filter((one) => one.recipient === 'accueil@afp2i.example')
}

describe('Somebody without referent asks for a place', () => {
  test('from the page of the action, and reaches who leads it: a letter, a card, a line', async () => {
    const visitor = stranger()
    assert.match((await visitor.get(shown)).text, new RegExp(`href="${ask}"`))
    const form = typed()
    const said = await visitor.submit(ask, form)
    assert.match(sentencesIn(said.text), /Votre demande est arrivée : AFP2I vous répondra/)
    await visitor.submit(ask, form)
    await stranger().submit(ask, typed({ words: 'Je renvoie' }))
    assert.equal((await rows('Sansguide')).length, 1, 'the same person, before an answer, is once')
    const letters = await lettersOf()
    assert.equal(letters.length, 1)
    assert.match(letters[0]?.body ?? '', /\/orientation\/actions\/clea-metiers-sap\/demandes/)
    assert.doesNotMatch(letters[0]?.body ?? '', /Sansguide|0639980401/, 'a letter box is read by others')
    assert.match(sentencesIn((await brigitte.get('/')).text), /2 demandes de place/)
    const listed = sentencesIn((await brigitte.get(requests)).text)
    assert.match(listed, /Maëlle Tournay.*Ines Sansguide 06 39 98 04 01 .*près de chez moi/)
    assert.deepEqual(await persons('Sansguide'), [], 'nobody is registered by it')
  })

  test('with the telephone of the house: each of the two is heard', async () => {
    const reach = '06 39 98 04 77'
    for (const givenName of ['Rose', 'Marin', 'ROSE'])
      await stranger().submit(ask, typed({ givenName, familyName: 'Dumême', reach }))
    assert.equal(
      (await db.rows(sql`select id from orientation.requests where phone = '+33639980477'`)).length,
      2,
    )
  })

  const wrong: [string, Record<string, string>, RegExp][] = [
    ['without a name', { familyName: '' }, /Écrivez votre nom/],
    ['without a way to be reached', { reach: '' }, /personne ne peut vous répondre/],
    ['with two ways in one box', { reach: '0639980401 ou ines@x.fr' }, /un seul numéro de téléphone/],
    ['without agreeing', { consent: '' }, /sans votre accord, rien n’est gardé/],
  ]
  for (const [how, change, sentence] of wrong)
    test(`${how}: a sentence, what was typed stays, and nothing is kept`, async () => {
      const answer = await stranger().post(ask, typed({ givenName: 'Refusée', ...change }))
      assert.equal(answer.status, 422)
      assert.match(sentencesIn(answer.text), sentence)
      assert.match(answer.text, /value="Refusée"/)
      assert.deepEqual(
        await db.rows(sql`select 1 from orientation.requests where given_name = 'Refusée'`),
        [],
      )
    })

  test('and a robot is stopped: five from one address, twenty letters a day', async () => {
    const robot = stranger()
    const answers: number[] = []
    for (let i = 0; i < 7; i++)
      answers.push(
        (await robot.post(ask, typed({ familyName: 'Robot', reach: `r${i}@robot.example` }))).status,
      )
    assert.deepEqual(answers, [303, 303, 303, 303, 303, 429, 429])
    for (let i = 10; i < 30; i++)
      await stranger().post(ask, typed({ familyName: 'Robot', reach: `r${i}@robot.example` }))
    assert.equal((await rows('Robot')).length, 25)
    assert.ok((await lettersOf()).length <= 20, 'a robot does not fill a letter box')
  })
})

describe('Who leads the action', () => {
  test('positions in one press, with what was written', async () => {
    const [one] = await rows('Sansguide')
    const at = `/orientation/demandes/${one?.id}/positionnement`
    const said = await brigitte.submit(at)
    assert.match(
      sentencesIn(said.text),
      /La personne est positionnée.*Ines Sansguide.*06 39 98 04 01.*près de chez moi/,
    )
    assert.doesNotMatch(sentencesIn((await brigitte.get(requests)).text), /Sansguide/)
    assert.equal((await brigitte.post(at)).status, 303, 'twice is once')
    assert.equal((await persons('Sansguide')).length, 1)
  })

  test('positions whoever sent a form with the id of a group: it is not their file’s', async () => {
    const form = typed({ id: seeded.group7, familyName: 'Malin', reach: 'malin@x.example' })
    await stranger().submit(ask, form)
    const said = await brigitte.submit(`/orientation/demandes/${seeded.group7}/positionnement`)
    assert.match(sentencesIn(said.text), /La personne est positionnée.*Ines Malin/)
    const inGroup = sql`
      select 1
      from people.published_circle_places place
      join people.published_persons who on who.id = place.person_id
      where place.circle_id = ${seeded.group7} and who.family_name = 'Malin'`
    assert.deepEqual(await db.rows(inGroup), [])
  })

  test('is asked about whom it resembles, and types nothing again', async () => {
    const jade = (reach: string) =>
      stranger().submit(ask, typed({ givenName: 'Jade', familyName: 'Connue', reach }))
    await jade('jade@y.example')
    const [first] = await rows('Connue')
    await brigitte.submit(`/orientation/demandes/${first?.id}/positionnement`, {})
    await jade('jade@x.example')
    const one = (await rows('Connue')).find(({ id }) => id !== first?.id)
    const at = `/orientation/demandes/${one?.id}/positionnement`
    const asked = await brigitte.post(at)
    assert.equal(asked.status, 422)
    assert.match(sentencesIn(asked.text), /C’est la même personne \?.*Une date de naissance manque/)
    await brigitte.submit(at, { ...formIn(asked.text, at), answer: 'new' })
    assert.equal((await persons('Connue')).length, 2)
  })

  test('closes it with a reason, and whoever answers otherwise afterwards is told', async () => {
    const at = `/orientation/demandes/${seededPositionings.request}`
    const why = `why-${seededPositionings.request}`
    const silent = await brigitte.post(`${at}/fermeture`, { [why]: '' })
    assert.match(sentencesIn(silent.text), /Dites pourquoi cette demande est fermée/)
    await brigitte.submit(`${at}/fermeture`, { [why]: 'not reached' })
    assert.equal((await brigitte.post(`${at}/fermeture`, { [why]: 'not reached' })).status, 303)
    const late = await brigitte.post(`${at}/positionnement`)
    assert.equal(late.status, 422)
    assert.match(sentencesIn(late.text), /déjà répondu autrement/)
    assert.deepEqual(await persons('Tournay'), [])
  })

  test('is alone to read and answer: another training body, a referent, a trainer get nothing', async () => {
    const [one] = await rows('Robot')
    const at = `/orientation/demandes/${one?.id}`
    const { id } = await newOrganisation(beffroi, 'training')
    const other = await newcomer(beffroi, { organisationId: id, role: 'training lead' })
    const visitors = { other, karine: await beffroi.as('karine'), claire: await beffroi.as('claire') }
    for (const [name, visitor] of Object.entries(visitors)) {
      assert.equal((await visitor.get(requests)).status, 404, name)
      assert.equal((await visitor.post(`${at}/positionnement`)).status, 404, name)
      assert.equal(
        (await visitor.post(`${at}/fermeture`, { [`why-${one?.id}`]: 'gave up' })).status,
        404,
        name,
      )
    }
    const [kept] = await db.rows<{ endedAt: Date | null }>(
      sql`select ended_at as "endedAt" from orientation.requests where id = ${one?.id}`,
    )
    assert.equal(kept?.endedAt, null)
  })

  test('asks nobody on the page of a draft', async () => {
    const draft = {
      id: randomUUID(),
      title: 'Brouillon caché',
      town: 'Lens',
      summary: 'Essai.',
      picture: 'ferme',
    }
    await brigitte.submit('/actions/nouvelle', { ...draft, leadId: '00000000-0000-8000-8000-000000000001' })
    assert.equal((await stranger().get('/actions/brouillon-cache/demande')).status, 404)
    assert.equal((await stranger().post('/actions/brouillon-cache/demande', typed())).status, 404)
  })
})

describe('A request', () => {
  test('is forgotten three months after it was sent, answered or not', async () => {
    const [{ count } = { count: 0 }] = await db.rows<{ count: number }>(
      sql`select count(*) as count from orientation.requests`,
    )
    const today = parisDay(beffroi.now())
    const eve = parisInstant(addMonths(today, 3), '03:00')
    assert.equal(await forgetRequests(db, eve, { dryRun: true }), 1, 'the one of two days before')
    const after = new Date(eve.getTime() + 2 * 86_400_000)
    assert.equal(await forgetRequests(db, after, { dryRun: true }), count)
    assert.equal(await forgetRequests(db, after), count)
    assert.equal(await forgetRequests(db, after), 0)
  })
})
