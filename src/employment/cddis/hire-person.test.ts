import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { onlyNamed, registerPerson } from '#people'
import { sql } from '#platform/db'
import { comeIn, formIn, newcomer, newOrganisation, openBeffroi, sentencesIn, type Visitor } from '#testing'
import { asId } from '#platform/id'
import { newAction } from '../seeds/import-example.ts'

const beffroi = await openBeffroi()
const { db, now } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const POSTS = '/insertion/postes'
let didier: Visitor
let actionId = ''
let posts = 0

/** A vacant post of an action that Didier directs, opened by the form. */
async function vacantPost(who = didier, of = actionId): Promise<string> {
  const id = randomUUID()
  const code = `H${(posts += 1)}`
  await who.submit(POSTS, { id, actionId: of, code, title: 'Semeur', rome: 'A1414', hours: '26' })
  return id
}
before(async () => {
  didier = await beffroi.as('didier')
  actionId = (await newAction(beffroi, 'Chantier des embauches')).id
})

const typed = (change: Record<string, string> = {}) => ({
  id: randomUUID(),
  familyName: 'Sauvage',
  givenName: 'Nora',
  birthDate: '1991-04-05',
  reach: '06 39 98 02 01',
  fromDay: '2026-06-01',
  toDay: '2026-12-31',
  hours: '26',
  ...change,
})
const lettersTo = async (recipient: string) => {
  await beffroi.settle()
  return (await beffroi.letters()).filter((one) => one.recipient === recipient && !one.secret)
}
const named = (familyName: string) =>
  db.rows<{ id: string }>(sql`select id from people.published_persons where family_name = ${familyName}`)

describe('Somebody who is hired', () => {
  test('is told how to come in, once, and finds their contract by the number that was given', async () => {
    const form = typed()
    const hire = `${POSTS}/${await vacantPost()}/contrat`
    const said = await didier.submit(hire, form)
    assert.match(
      sentencesIn(said.text),
      /et son accès est envoyé.*Nora Sauvage.*Jamais entré·e, prévenu·e le/,
    )
    await didier.submit(hire, form)
    const letters = await lettersTo('+33639980201')
    assert.equal(letters.length, 1)
    assert.match(
      letters[0]?.body ?? '',
      /Bonjour Nora.*Votre contrat est écrit.: Chantier des embauches.*\/connexion/,
    )
    const nora = await comeIn(beffroi, '+33639980201')
    const home = await nora.get('/')
    assert.equal(home.location, '/insertion/mon-contrat')
    const mine = await nora.get('/insertion/mon-contrat')
    assert.match(sentencesIn(mine.text), /Semeur.*26 h par semaine.*Mon contrat Mon parcours Moi/)
    assert.doesNotMatch(mine.text, /href="\/formation\//, 'no door of a training where there is none')
  })

  test('without telephone nor e-mail is seen, and nothing is said sent', async () => {
    const hire = `${POSTS}/${await vacantPost()}/contrat`
    const said = await didier.submit(hire, typed({ familyName: 'Muet', reach: '' }))
    assert.match(sentencesIn(said.text), /Aucun accès n’est parti.*n’a ni téléphone ni courriel/)
    const [muet] = await named('Muet')
    const again = await didier.submit(`/insertion/personnes/${muet?.id}/acces`)
    assert.match(sentencesIn(again.text), /Rien n’est parti/)
  })

  test('is told again from their file, by the direction or the adviser', async () => {
    const [nora] = await named('Sauvage')
    const lea = typed({ familyName: 'Rappel', reach: 'rappel@example.org' })
    await didier.submit(`${POSTS}/${await vacantPost()}/contrat`, lea)
    const [rappel] = await named('Rappel')
    await (await beffroi.as('farida')).submit(`/insertion/personnes/${rappel?.id}/acces`)
    assert.equal((await lettersTo('rappel@example.org')).length, 2)
    const late = await didier.submit(`/insertion/personnes/${nora?.id}/acces`)
    assert.match(sentencesIn(late.text), /Cette personne est déjà entrée/)
  })

  test('on terms that the law does not see that way is kept, and asked about', async () => {
    const short = typed({ familyName: 'Court', reach: '', toDay: '2026-07-31', hours: '18' })
    const said = await didier.submit(`${POSTS}/${await vacantPost()}/contrat`, short)
    assert.match(sentencesIn(said.text), /Moins de 4 mois.*Moins de 20 h par semaine/)
    assert.match(sentencesIn((await didier.get('/insertion/a-verifier')).text), /Nora Court/)
  })
})

describe('Somebody who resembles another', () => {
  let known = ''
  before(async () => {
    const who = {
      ...onlyNamed('Ghislaine', 'Obert'),
      birthDate: '1980-02-03' as never,
      email: 'g@obert.example',
    }
    known = await registerPerson(db, who, null, now())
  })
  const obert = { familyName: 'Obert', givenName: 'Ghislaine', reach: '' }

  test('is asked about first: nothing is written, and what is not ours to read is not told', async () => {
    const hire = `${POSTS}/${await vacantPost()}/contrat`
    const asked = await didier.post(hire, typed({ ...obert, birthDate: '1980-03-02' }))
    assert.equal(asked.status, 422)
    assert.match(
      sentencesIn(asked.text),
      /C’est la même personne \?.*Le jour et le mois de naissance sont échangés/,
    )
    assert.doesNotMatch(asked.text, /g@obert\.example/)
    assert.equal((await named('Obert')).length, 1)
    const said = await didier.submit(hire, { ...formIn(asked.text, hire), answer: known })
    assert.match(sentencesIn(said.text), /Ghislaine Obert/)
    assert.equal((await named('Obert')).length, 1, 'the same person, and nothing was typed twice')
  })

  test('is somebody else once it is said', async () => {
    const hire = `${POSTS}/${await vacantPost()}/contrat`
    const form = typed({ ...obert, birthDate: '1980-02-08' })
    assert.equal((await didier.post(hire, form)).status, 422)
    await didier.submit(hire, { ...form, answer: 'new' })
    assert.equal((await named('Obert')).length, 2)
  })

  test('is nobody who works somewhere: their account never follows a file', async () => {
    const hire = `${POSTS}/${await vacantPost()}/contrat`
    const before = (await named('Wattez')).length
    await didier.submit(
      hire,
      typed({ familyName: 'Wattez', givenName: 'Paul', reach: '06 39 98 09 99', birthDate: '' }),
    )
    assert.equal((await named('Wattez')).length, before + 1)
    assert.equal((await didier.get(`/personnes/${beffroi.personId('paul')}/identite`)).status, 404)
  })

  test('is the one we know under the same name and birth date, and no telephone is put in their file', async () => {
    const hire = `${POSTS}/${await vacantPost()}/contrat`
    const exact = typed({ familyName: 'Muet', reach: '06 39 98 02 09' })
    const said = await didier.submit(hire, exact)
    assert.match(sentencesIn(said.text), /Nora Muet/)
    assert.equal((await named('Muet')).length, 1)
    assert.deepEqual(await lettersTo('+33639980209'), [], 'whoever answers there would sign in as them')
  })
})

describe('The contracts of an ACI', () => {
  test('are written by its direction alone, and another ACI opens none of them', async () => {
    const post = await vacantPost()
    const { id } = await newOrganisation(beffroi, 'integration')
    const theirs = await newAction(beffroi, 'Chantier voisin', asId(id))
    const other = await newcomer(beffroi, { organisationId: id, role: 'direction' })
    const [nora] = await named('Sauvage')
    assert.equal((await other.get(`${POSTS}/${post}/contrat`)).status, 404)
    assert.equal((await other.post(`${POSTS}/${post}/contrat`, typed({ familyName: 'Volé' }))).status, 404)
    assert.equal((await other.get(`/insertion/personnes/${nora?.id}`)).status, 404)
    assert.equal((await other.post(`/insertion/personnes/${nora?.id}/acces`)).status, 404)
    const own = await vacantPost(other, theirs.id)
    const form = { ...typed(), personId: nora?.id ?? '' }
    assert.equal((await other.post(`${POSTS}/${own}/contrat`, form)).status, 404, 'nobody is hired by an id')
    assert.equal((await didier.get(`${POSTS}/${own}/contrat`)).status, 404)
    assert.deepEqual(await named('Volé'), [])
  })
})
