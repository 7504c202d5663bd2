import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import {
  cast,
  insertOrganisation,
  seededOrganisations,
  type Actor,
  type OrganisationId,
  type PersonId,
} from '#people'
import { announce } from '#platform/facts'
import { openBeffroi, sentencesIn } from '#testing'
import { newId, asId } from '#platform/id'
import { paymentsToday } from '../today.ts'
import { insertPayee, readPayee, receivingPayees } from '../payee-store.ts'
import { wantedWords } from './words.ts'
import { judgeAccount } from '../simulator/act-outside.ts'

const beffroi = await openBeffroi()
const { db, ground, now } = beffroi
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const didier = await beffroi.as('didier')
const { ateliers } = seededOrganisations

/** A shop that nobody here knows yet. */
async function registerShop(name: string): Promise<OrganisationId> {
  const id = newId<OrganisationId>()
  const about = { siret: null, town: 'Calais', phone: '03 21 99 12 34', email: null }
  await insertOrganisation(db, { id, name, kind: 'shop', ...about }, now())
  return id
}
const pageOf = async (path: string) => sentencesIn((await didier.get(path)).text)
const todayOf = async () => {
  const membership = {
    role: 'direction',
    organisationId: ateliers.id,
    organisationName: '',
    organisationKind: 'integration',
  } as const
  const actor: Actor = {
    personId: asId<PersonId>(''),
    givenName: '',
    name: '',
    language: 'fr',
    memberships: [membership],
  }
  return (await paymentsToday(db, actor)).map(({ title }) => title)
}

describe('A shop that opens on the market', () => {
  const name = 'Aux Dentelles'
  let id = asId<OrganisationId>('')
  test('is given an account by itself, that waits for its merchant', async () => {
    id = await registerShop(name)
    await announce(db, 'merchant opened', { organisationId: id, operatorId: ateliers.id }, now())
    await beffroi.settle()
    assert.match((await readPayee(db, id))?.providerId ?? '', /^acct_/)
    assert.deepEqual(
      [...(await receivingPayees(db, [id, seededOrganisations.delplanque.id]))],
      [seededOrganisations.delplanque.id],
    )
    assert.ok((await todayOf()).some((title) => /^1\scommerçant ne peut pas encore être payé/.test(title)))
  })

  test('stands first among the accounts, with what is asked and the link to send', async () => {
    const list = await pageOf('/argent/comptes')
    assert.match(list, /1 commerçant ne peut pas encore être payé\. Ce qu’il vend ne s’achète pas/)
    assert.ok(list.indexOf(name) < list.indexOf('Boulangerie Delplanque'))
    const page = await pageOf(`/argent/comptes/${id}`)
    assert.match(page, /Encore demandé par le prestataire une pièce d’identité le numéro de compte bancaire/)
    assert.match(page, new RegExp(`se connecte, et répond au prestataire : http\\S+/argent/compte/${id}`))
    assert.match(page, /Téléphone : 03 21 99 12 34/)
    assert.match(page, /Personne de ce commerce ne peut encore se connecter ici/)
  })

  test('is in order once its merchant has answered the provider', async () => {
    await judgeAccount(ground, (await readPayee(db, id))?.providerId ?? '', true)
    const answer = await didier.submit(`/argent/comptes/${id}`)
    assert.match(sentencesIn(answer.text), /Reçoit l’argent des clients oui Verse à sa banque oui/)
    assert.ok((await todayOf()).every((title) => !title.includes('être payé')))
  })
})

describe('An account at the provider', () => {
  test('that the provider has not made yet is asked for again by hand', async () => {
    const id = await registerShop('Le Panier Percé')
    await insertPayee(db, { organisationId: id, operatorId: ateliers.id }, now())
    assert.match(await pageOf(`/argent/comptes/${id}`), /Beffroi redemande chaque heure.*Ouvrir le compte/)
    await didier.submit(`/argent/comptes/${id}`)
    await didier.submit(`/argent/comptes/${id}`)
    assert.match((await readPayee(db, id))?.providerId ?? '', /^acct_/)
  })

  test('is not opened for a shop that no market has taken in', async () => {
    const id = await registerShop('Le Comptoir d’Ailleurs')
    assert.doesNotMatch(await pageOf('/argent/comptes'), /Le Comptoir d’Ailleurs/)
    assert.equal((await didier.get(`/argent/comptes/${id}`)).status, 404)
    assert.equal((await didier.post(`/argent/comptes/${id}`)).status, 404)
    assert.equal(await readPayee(db, id), undefined)
  })

  test('is the affair of the direction, and of nobody else', async () => {
    const { id } = seededOrganisations.delplanque
    for (const one of cast.filter(({ as }) => as !== 'direction')) {
      const who = await beffroi.as(one.id)
      for (const path of ['/argent/comptes', `/argent/comptes/${id}`])
        assert.equal((await who.get(path)).status, 404, `${one.id} ${path}`)
      assert.equal((await who.post(`/argent/comptes/${id}`)).status, 404, one.id)
    }
    assert.equal((await didier.post(`/argent/comptes/${seededOrganisations.afp2i.id}`)).status, 404)
  })

  test('says what it wants in French, and each thing once', () => {
    const wants = [
      'individual.verification.document',
      'individual.dob.day',
      'individual.dob.year',
      'news.of_2027',
    ]
    assert.deepEqual(wantedWords(wants), [
      'une pièce d’identité',
      'la date de naissance du responsable',
      'une précision, dite chez lui',
    ])
  })
})
