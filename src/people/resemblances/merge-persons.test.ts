import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { dayOf, parisDay } from '#platform/time'
import { openBeffroi, sentencesIn, type Visitor } from '#testing'
import { newId, type Id, asId } from '#platform/id'
import { accessLinesAbout } from '../access/store.ts'
import { accountOf, findAccount, saveAccount } from '../account-store.ts'
import { joinCircle, openCircle } from '../access/circle-store.ts'
import { languagesOf, saveLanguage } from '../language/store.ts'
import { insertMembership } from '../membership-store.ts'
import { idsOf, readPerson } from '../person-store.ts'
import { proposeResemblance } from './propose-resemblance.ts'
import { onlyNamed } from '../person.ts'
import { findKnown, registerPerson } from '../identity/register-person.ts'
import { CENTRE } from '../access/relation.ts'
import { seededOrganisations } from '../seeds/seeded-organisations.ts'
import type { PersonId } from '../ids.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const now = beffroi.now()
const PAGE = '/personnes/doublons'

const born = { birthDate: dayOf('1983-04-07') }
const register = (familyName: string, at = now) =>
  registerPerson(db, { ...onlyNamed('Aminata', familyName), ...born }, null, at)

/** Two rows proposed as one person, both in Karine's care unless said otherwise. */
async function proposed({ inCare = true, names = ['Traoré', 'Traorée'] } = {}) {
  const [oneId, otherId] = [
    await register(names[0] ?? ''),
    await register(names[1] ?? '', new Date(now.getTime() + 1000)),
  ]
  for (const personId of inCare ? [oneId, otherId] : [oneId]) await care(personId)
  await proposeResemblance(db, oneId, otherId, 'one typo in the name', now)
  return { oneId, otherId }
}

async function care(personId: PersonId) {
  const circleId = newId<Id>()
  await openCircle(db, circleId)
  const fromDay = parisDay(now)
  await joinCircle(db, { circleId, personId, relation: CENTRE, fromDay })
  const organisationId = seededOrganisations.plie.id
  const place = {
    circleId,
    personId: beffroi.personId('karine'),
    relation: 'referent',
    organisationId,
  } as const
  await joinCircle(db, { ...place, fromDay })
}

const answer = (who: Visitor, { oneId, otherId }: { oneId: PersonId; otherId: PersonId }, said: string) =>
  who.post(PAGE, { one: oneId, other: otherId, answer: said })

const standingMerge = async (mergedId: PersonId) =>
  (
    await db.row<{ id: string }>(
      sql`select id from people.merges where merged_id = ${mergedId} and undone_at is null`,
    )
  )?.id ?? ''

const pointers = async (...ids: PersonId[]) =>
  Promise.all(ids.map(async (id) => (await readPerson(db, id))?.id))

describe('Two files that look alike', () => {
  test('are shown side by side to the referent of both, and each leaves its line', async () => {
    const pair = await proposed()
    const karine = await beffroi.as('karine')
    const page = sentencesIn((await karine.get(PAGE)).text)
    assert.match(page, /Une lettre du nom ou du prénom change/)
    assert.match(page, /Nom (Traoré Traorée|Traorée Traoré) Prénom/)
    for (const id of [pair.oneId, pair.otherId]) {
      const [line] = await accessLinesAbout(db, id, { limit: 1 })
      assert.equal(line?.reader, 'Karine Hanquez')
      assert.equal(line.organisation, seededOrganisations.plie.name)
    }
    await answer(karine, pair, 'different')
  })

  test('are shown to the steward, who leaves a line too', async () => {
    const pair = await proposed({ inCare: false })
    const paul = await beffroi.as('paul')
    assert.match((await paul.get(PAGE)).text, /Traorée/)
    const [line] = await accessLinesAbout(db, pair.oneId, { limit: 1 })
    assert.equal(line?.reader, 'Paul Wattez')
    await answer(paul, pair, 'different')
    assert.match(sentencesIn((await paul.get(PAGE)).text), /Aucune fiche à comparer/)
  })

  test('are hidden from a referent who accompanies only one of them, and from everybody else', async () => {
    const pair = await proposed({ inCare: false })
    const karine = await beffroi.as('karine')
    assert.match(sentencesIn((await karine.get(PAGE)).text), /Aucune fiche à comparer/)
    assert.equal((await answer(karine, pair, 'same')).status, 404)
    assert.equal((await answer(karine, pair, 'different')).status, 404)
    for (const id of ['aicha', 'claire', 'mathieu', 'agnes', 'helene'] as const) {
      const other = await beffroi.as(id)
      assert.equal((await other.get(PAGE)).status, 404)
      assert.equal((await answer(other, pair, 'same')).status, 404)
    }
    assert.equal((await beffroi.visitor().get(PAGE)).status, 303)
    await answer(await beffroi.as('paul'), pair, 'different')
  })

  test('are the steward’s alone when one of them works here: rights are not handed over', async () => {
    const pair = await proposed()
    await insertMembership(db, {
      id: newId(),
      personId: pair.otherId,
      organisationId: seededOrganisations.afp2i.id,
      role: 'trainer',
      fromDay: parisDay(now),
    })
    assert.equal((await answer(await beffroi.as('karine'), pair, 'same')).status, 404)
    await answer(await beffroi.as('paul'), pair, 'different')
  })

  test('are answered once: the second answer is told that somebody was first', async () => {
    const pair = await proposed()
    const [karine, paul] = [await beffroi.as('karine'), await beffroi.as('paul')]
    await Promise.all([answer(karine, pair, 'different'), answer(karine, pair, 'different')])
    assert.equal((await answer(paul, pair, 'same')).status, 303)
    assert.match((await paul.get(PAGE)).text, /Quelqu’un d’autre vient de répondre/)
    assert.deepEqual(await pointers(pair.oneId, pair.otherId), [pair.oneId, pair.otherId])
  })

  test('refuse an answer that is none, and a pair that nobody proposed', async () => {
    const karine = await beffroi.as('karine')
    const pair = { oneId: await register('Diop'), otherId: await register('Diopp') }
    assert.equal((await answer(karine, pair, 'same')).status, 404)
    assert.equal((await answer(karine, pair, 'peut-être')).status, 422)
    assert.equal(
      (await answer(karine, { oneId: asId<PersonId>('x'), otherId: asId<PersonId>('') }, 'same')).status,
      422,
    )
    assert.equal((await karine.get(`${PAGE}?apres=n'importe_quoi`)).status, 200)
    assert.equal((await karine.post(`${PAGE}/n-importe-quoi/defaire`)).status, 404)
    assert.equal((await karine.post(`${PAGE}/${randomUUID()}/defaire`)).status, 404)
  })
})

describe('One person with two files', () => {
  test('is read as one, by both ids, and by both spellings when they come again', async () => {
    const pair = await proposed({ names: ['Nowak', 'Nowack'] })
    await db.transaction((tx) => saveLanguage(tx, pair.oneId, 'ar', beffroi.now()))
    const login = 'aminata.nowack@example.org'
    for (const [personId, email] of [
      [pair.oneId, 'aminata.nowak@example.org'],
      [pair.otherId, login],
    ] as const)
      await db.transaction((tx) => saveAccount(tx, { personId, email, phone: null }, now))
    const page = await (
      await beffroi.as('karine')
    ).submit(PAGE, { one: pair.oneId, other: pair.otherId, answer: 'same' })
    assert.match(page.text, /Les deux fiches n’en font plus qu’une/)
    assert.deepEqual(await pointers(pair.oneId, pair.otherId), [pair.oneId, pair.oneId])
    assert.deepEqual((await idsOf(db, pair.otherId)).toSorted(), [pair.oneId, pair.otherId].toSorted())
    assert.equal((await languagesOf(db, [pair.otherId]))(pair.otherId), 'ar')
    assert.equal((await findAccount(db, login))?.language, 'ar')
    assert.equal((await accountOf(db, pair.otherId))?.language, 'ar')
    const [again] = await findKnown(db, { ...onlyNamed('AMINATA', 'NOWACK'), ...born })
    assert.deepEqual([again?.person.id, again?.resemblance.kind], [pair.oneId, 'exact'])
  })

  test('is two again when the merge is undone, each with what was theirs, and is asked about again', async () => {
    const pair = await proposed({ names: ['Lefebvre', 'Lefevre'] })
    const karine = await beffroi.as('karine')
    await answer(karine, pair, 'same')
    const id = await standingMerge(pair.otherId)
    const page = await karine.submit(`${PAGE}/${id}/defaire`)
    assert.match(page.text, /Ce sont de nouveau deux fiches/)
    assert.match(page.text, /Lefevre/)
    assert.deepEqual(await pointers(pair.oneId, pair.otherId), [pair.oneId, pair.otherId])
    assert.equal((await karine.post(`${PAGE}/${id}/defaire`)).status, 303)
    await answer(karine, pair, 'different')
  })

  test('never makes a chain, and undoing the second merge gives back the first', async () => {
    const first = await proposed({ names: ['Petit', 'Petitt'] })
    const older = await register('Petiit', new Date(now.getTime() - 1000))
    await care(older)
    await proposeResemblance(db, older, first.otherId, 'one typo in the name', now)
    const karine = await beffroi.as('karine')
    await answer(karine, first, 'same')
    await proposeResemblance(db, older, first.otherId, 'one typo in the name', now)
    await answer(karine, { oneId: older, otherId: first.oneId }, 'same')
    const third = await db.rows<{ id: string }>(sql`
      select far.id from people.persons far join people.persons near on near.id = far.merged_into
      where near.merged_into is not null`)
    assert.deepEqual(third, [])
    assert.deepEqual(await pointers(first.oneId, first.otherId, older), [older, older, older])
    await karine.submit(`${PAGE}/${await standingMerge(first.oneId)}/defaire`)
    assert.deepEqual(await pointers(first.oneId, first.otherId, older), [first.oneId, first.oneId, older])
  })

  test('is merged once by two people at the same time, in either order', async () => {
    const pair = await proposed({ names: ['Roussel', 'Rousel'] })
    const [karine, paul] = [await beffroi.as('karine'), await beffroi.as('paul')]
    const both = [
      answer(karine, pair, 'same'),
      answer(paul, { oneId: pair.otherId, otherId: pair.oneId }, 'same'),
    ]
    assert.deepEqual(
      (await Promise.all(both)).map((one) => one.status),
      [303, 303],
    )
    const merges = await db.rows(sql`select id from people.merges where merged_id = ${pair.otherId}`)
    assert.equal(merges.length, 1)
  })

  test('signs in with either address, as the person kept, with the roles of both', async () => {
    const pair = await proposed({ names: ['Garnier', 'Garnierr'] })
    await saveAccount(db, { personId: pair.oneId, email: 'garnier@example.org', phone: null }, now)
    await saveAccount(db, { personId: pair.otherId, email: 'garnierr@example.org', phone: null }, now)
    const organisationId = seededOrganisations.afp2i.id
    const role = { organisationId, role: 'referent', fromDay: parisDay(now) } as const
    await insertMembership(db, { id: newId(), personId: pair.otherId, ...role })
    await answer(await beffroi.as('paul'), pair, 'same')
    const visitor = beffroi.visitor()
    await visitor.post('/connexion', { login: 'garnierr@example.org' })
    await beffroi.settle()
    const code =
      /(\d{3})\s(\d{3})/
        .exec((await beffroi.letters())[0]?.body ?? '')
        ?.slice(1)
        .join('') ?? ''
    await visitor.post('/connexion/code', { login: 'garnierr@example.org', code })
    assert.equal((await visitor.get(PAGE)).status, 200)
    const own = await db.row<{ person_id: PersonId }>(sql`
      select person_id from people.sessions where person_id = ${pair.otherId}`)
    assert.ok(own, 'the session stays with the account that signed in, so that undoing separates them')
  })
})
