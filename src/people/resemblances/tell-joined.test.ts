import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { hearLetters, openBeffroi, sentencesIn } from '#testing'
import { newId, type Id } from '#platform/id'
import { parisDay } from '#platform/time'
import { joinCircle, openCircle } from '../access/circle-store.ts'
import { CENTRE } from '../access/relation.ts'
import { saveAccount } from '../account-store.ts'
import { registerPerson } from '../identity/register-person.ts'
import type { PersonId } from '../ids.ts'
import { saveLanguage } from '../language/store.ts'
import { onlyNamed } from '../person.ts'
import { seededOrganisations } from '../seeds/seeded-organisations.ts'
import { proposeResemblance } from './propose-resemblance.ts'

const beffroi = await openBeffroi()
const letters = hearLetters(beffroi)
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const now = beffroi.now()
const PAGE = '/personnes/doublons'
const fromDay = parisDay(now)
const organisationId = seededOrganisations.plie.id
const words = (body: string) => body.replaceAll('\u00A0', ' ')

let drawn = 0
/** Two files in Karine’s care, and what opens the account of each. */
async function pairOf(
  ways: readonly { email: string | null; phone: string | null; bySignature?: boolean }[],
) {
  drawn += 1
  const ids: PersonId[] = []
  for (const [n, given] of ['Salimata', 'Salimatou'].entries()) {
    const at = new Date(now.getTime() + n * 1000)
    const personId = await registerPerson(db, onlyNamed(given, `Diallo ${'abcdef'[drawn]}`), null, at)
    ids.push(personId)
    const circleId = newId<Id>()
    await openCircle(db, circleId)
    await joinCircle(db, { circleId, personId, relation: CENTRE, fromDay })
    const karine = beffroi.personId('karine')
    await joinCircle(db, { circleId, personId: karine, relation: 'referent', organisationId, fromDay })
    const own = ways[n]
    if (own) await db.transaction((tx) => saveAccount(tx, { personId, ...own }, at))
  }
  const [oneId, otherId] = ids
  assert.ok(oneId && otherId)
  await proposeResemblance(db, oneId, otherId, 'one typo in the name', now)
  return { oneId, otherId }
}

async function join(
  { oneId, otherId }: { oneId: PersonId; otherId: PersonId },
  as: 'karine' | 'paul' = 'karine',
) {
  const who = await beffroi.as(as)
  const before = letters.length
  for (let n = 0; n < 2; n += 1) await who.post(PAGE, { one: oneId, other: otherId, answer: 'same' })
  await beffroi.settle()
  return letters.slice(before)
}

describe('Two files that can both sign in, once they are said to be one person,', () => {
  test('are each told so where they sign in, once: by which organisation, and where to say that it is wrong', async () => {
    const pair = await pairOf([
      { email: 'salimata@un.example', phone: '+33639987101' },
      { email: null, phone: '+33639987102' },
    ])
    await db.transaction((tx) => saveLanguage(tx, pair.otherId, 'uk', now))
    const told = await join(pair)
    assert.deepEqual(told.map(({ recipient, channel }) => `${channel} ${recipient}`).toSorted(), [
      'email salimata@un.example',
      'sms +33639987101',
      'sms +33639987102',
    ])
    const to = (recipient: string) => words(told.find((one) => one.recipient === recipient)?.body ?? '')
    assert.match(to('salimata@un.example'), /^Bonjour Salimata,/)
    for (const login of ['salimata@un.example', '+33639987101'])
      assert.match(
        to(login),
        /Artois Emploi Entreprise \(PLIE\) a réuni deux fiches.*C’est une erreur \? Dites-le vite : .*\/contact/s,
      )
    assert.match(to('+33639987102'), /об’єднує дві картки/)
    const home = sentencesIn((await beffroi.visitor().get('/contact')).text)
    assert.match(home, /écri/i)
    // it may be two people: nothing of one is told to the other
    assert.doesNotMatch(to('+33639987102'), /Salimata|7101|salimata/)
    assert.doesNotMatch(to('salimata@un.example'), /Salimatou|7102/)
  })

  test('are told when they are taken apart again, each in its language, once', async () => {
    const pair = await pairOf([
      { email: 'salimata@six.example', phone: null },
      { email: null, phone: '+33639987106' },
    ])
    await db.transaction((tx) => saveLanguage(tx, pair.otherId, 'en', now))
    const karine = await beffroi.as('karine')
    const undos = async () =>
      [...(await karine.get(PAGE)).text.matchAll(/\/personnes\/doublons\/[^"]+\/defaire/g)].map(
        ([path]) => path,
      )
    const known = await undos()
    assert.equal((await join(pair)).length, 2)
    const undo = (await undos()).find((path) => !known.includes(path)) ?? assert.fail('nothing to undo')
    const before = letters.length
    for (let n = 0; n < 2; n += 1) await karine.post(undo, {})
    await beffroi.settle()
    const told = letters.slice(before)
    const to = (recipient: string) => words(told.find((one) => one.recipient === recipient)?.body ?? '')
    assert.equal(told.length, 2)
    assert.match(
      to('salimata@six.example'),
      /^Bonjour Salimata,.*\(PLIE\) avait réuni deux fiches.*séparées.*\/contact/s,
    )
    assert.match(to('+33639987106'), /had joined two files.*apart again/)
    assert.doesNotMatch(to('+33639987106'), /Salimata|salimata/)
  })

  test('name the house of who steers, where that is who joined them', async () => {
    const told = await join(
      await pairOf([
        { email: 'a@deux.example', phone: null },
        { email: 'b@deux.example', phone: null },
      ]),
      'paul',
    )
    assert.equal(told.length, 2)
    for (const { body } of told)
      assert.match(words(body), /Territoire d’Arras et de Calais a réuni deux fiches/)
  })

  test('are told nothing where one alone signs in, or where the account of a signature gives way', async () => {
    assert.deepEqual(await join(await pairOf([{ email: 'seule@trois.example', phone: null }])), [])
    const given = await pairOf([
      { email: 'c@quatre.example', phone: null },
      { email: null, phone: '+33639987103', bySignature: true },
    ])
    assert.deepEqual(await join(given), [])
  })
})
