import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { seeded } from '#actions'
import { readPerson, seededTrainees, type PersonId } from '#people'
import { sql } from '#platform/db'
import { comeIn, formIn, newcomer, newOrganisation, openBeffroi, sentencesIn, type Visitor } from '#testing'
import { asId } from '#platform/id'

const beffroi = await openBeffroi()
const { db } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const add = '/orientation/actions/clea-metiers-sap/ajouter'
const groupId = randomUUID()
let brigitte: Visitor
before(async () => {
  brigitte = await beffroi.as('brigitte')
  await brigitte.submit('/actions/clea-metiers-sap/groupes', {
    id: groupId,
    title: 'Groupe des ajouts',
    places: '3',
    site: 'Arras',
    startsOn: '2026-06-01',
    endsOn: '2026-12-01',
  })
})

const typed = (change: Record<string, string> = {}) => ({
  id: randomUUID(),
  familyName: 'Sanreferent',
  givenName: 'Lila',
  birthDate: '1993-02-01',
  reach: '06 39 98 03 01',
  comment: '',
  groupId,
  ...change,
})
const named = (familyName: string) =>
  db.rows<{ id: string }>(sql`select id from people.published_persons where family_name = ${familyName}`)

describe('Who leads the training adds somebody by hand', () => {
  test('from the team of a group: they are in it, told how to come in, and come in', async () => {
    const team = await brigitte.get(`/formation/${groupId}/equipe`)
    const href = /href="([^"]*\/ajouter[^"]*)"/.exec(team.text)?.[1] ?? ''
    assert.equal(formIn((await brigitte.get(href)).text, add)['groupId'], groupId)
    const form = typed()
    const said = await brigitte.submit(add, form)
    assert.match(sentencesIn(said.text), /Lila Sanreferent.*Admis·e.*Proposé·e par AFP2I/)
    await brigitte.submit(add, form)
    await beffroi.settle()
    const letters = (await beffroi.letters()).filter((one) => one.recipient === '+33639980301' && !one.secret)
    assert.equal(letters.length, 1)
    const lila = await comeIn(beffroi, '+33639980301')
    assert.equal((await lila.get('/')).location, '/formation/aujourdhui')
    assert.match(sentencesIn((await brigitte.get(`/formation/${groupId}/equipe`)).text), /Lila Sanreferent/)
  })

  test('from the positionings of the action, to be decided later', async () => {
    assert.match((await brigitte.get('/orientation/actions/clea-metiers-sap')).text, /\/ajouter"/)
    const said = await brigitte.submit(
      add,
      typed({ familyName: 'Plustard', birthDate: '1981-01-02', reach: '', groupId: '' }),
    )
    assert.match(sentencesIn(said.text), /Lila Plustard.*Positionné·e/)
  })

  test('who resembles somebody known, and is asked about first', async () => {
    const form = typed({ birthDate: '1993-01-02' })
    const asked = await brigitte.post(add, form)
    assert.equal(asked.status, 422)
    assert.match(sentencesIn(asked.text), /C’est la même personne \?/)
    assert.equal((await named('Sanreferent')).length, 1)
    const again = formIn(asked.text, add)
    assert.equal(again['reach'], form.reach, 'nothing is typed twice')
    await brigitte.submit(add, { ...again, answer: 'new' })
    assert.equal((await named('Sanreferent')).length, 2)
  })

  test('who is in another group of the action: a sentence, and they stay where they are', async () => {
    const one = seededTrainees.group7[1]
    const who = await readPerson(db, one?.id ?? asId<PersonId>(''))
    assert.ok(who)
    const answer = await brigitte.post(
      add,
      typed({
        familyName: who.familyName,
        givenName: who.givenName,
        birthDate: who.birthDate ?? '',
        reach: '',
      }),
    )
    assert.equal(answer.status, 422)
    assert.match(sentencesIn(answer.text), /déjà admise dans un autre groupe/)
    const held = await db.row<{ count: number }>(sql`
      select count(*) as count from orientation.positionings where person_id = ${one?.id} and group_id = ${seeded.group7}`)
    assert.equal(held?.count, 1)
  })

  test('where a place is free: in a full group nobody is registered', async () => {
    await brigitte.submit(add, typed({ familyName: 'Dernière', reach: '', birthDate: '1990-09-09' }))
    const answer = await brigitte.post(
      add,
      typed({ familyName: 'Entrop', reach: '', birthDate: '1970-09-09' }),
    )
    assert.equal(answer.status, 422)
    assert.match(sentencesIn(answer.text), /Le groupe est complet/)
    assert.match(answer.text, /value="Entrop"/)
    assert.deepEqual(await named('Entrop'), [])
  })

  test('and nobody else does: another training body, a referent, a trainer', async () => {
    const { id } = await newOrganisation(beffroi, 'training')
    const other = await newcomer(
      beffroi,
      { organisationId: id, role: 'training lead' },
      { organisationId: id, role: 'direction' },
    )
    const visitors = { other, karine: await beffroi.as('karine'), claire: await beffroi.as('claire') }
    for (const [name, visitor] of Object.entries(visitors)) {
      assert.equal((await visitor.get(add)).status, 404, name)
      const form = typed({ familyName: 'Intrus', groupId: '' })
      assert.equal((await visitor.post(add, form)).status, 404, name)
    }
    assert.deepEqual(await named('Intrus'), [])
    assert.doesNotMatch((await visitors.claire.get(`/formation/${seeded.group7}/equipe`)).text, /\/ajouter/)
  })
})

describe('The lead of another action', () => {
  test('adds to its own groups only', async () => {
    const { id } = await newOrganisation(beffroi, 'training', 'Deuxième organisme')
    const other = await newcomer(beffroi, { organisationId: id, role: 'training lead' })
    const action = {
      id: randomUUID(),
      title: 'Action voisine',
      town: 'Lens',
      leadId: id,
      summary: 'Essai.',
      story: '',
      picture: 'ferme',
    }
    await other.submit('/actions/nouvelle', action)
    const theirs = '/orientation/actions/action-voisine/ajouter'
    const answer = await other.post(theirs, typed({ familyName: 'Volée' }))
    assert.doesNotMatch(answer.text, /Sanreferent/, 'whom they may not read is not named')
    assert.equal(answer.status, 422)
    assert.match(sentencesIn(answer.text), /Choisissez un groupe de cette action/)
    assert.deepEqual(await named('Volée'), [])
  })
})
