import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { dayOf, parisDay } from '#platform/time'
import { openBeffroi } from '#testing'
import { findAccount, saveAccount } from '../account-store.ts'
import { registerPerson } from '../identity/door.ts'
import type { PersonId } from '../ids.ts'
import { onlyNamed } from '../person.ts'
import { openProvenAccount, welcome } from '../sign-in/door.ts'
import { proposeResemblance } from './propose-resemblance.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const now = beffroi.now()

const born = { birthDate: dayOf('1983-04-07') }
const register = (familyName: string, at = now) =>
  registerPerson(db, { ...onlyNamed('Aminata', familyName), ...born }, null, at)

/** Two files that look alike, the first known a moment before the other. */
const alike = async (name: string) => ({
  oneId: await register(name),
  otherId: await register(`${name}e`, new Date(now.getTime() + 1000)),
})

describe('An account that a signature opened', () => {
  let drawn = 0
  const phoneNow = () => `+3363998${String(7500 + ++drawn)}`
  /** Somebody signs with the telephone of their file, and comes in with the account that it opened. */
  async function signed(personId: PersonId) {
    const phone = phoneNow()
    await db.run(sql`update people.persons set phone = ${phone} where id = ${personId}`)
    assert.equal(
      await db.transaction((tx) => openProvenAccount(tx, personId, { login: phone, language: 'fr' }, now)),
      true,
    )
    const visitor = beffroi.visitor()
    await visitor.post('/connexion', { login: phone })
    await beffroi.settle()
    const [letter] = await beffroi.letters()
    const code = (/(\d{3})\s(\d{3})/.exec(letter?.body ?? '') ?? []).slice(1).join('')
    await visitor.post('/connexion/code', { login: phone, code })
    assert.equal((await visitor.get('/moi')).status, 200)
    return { phone, visitor }
  }
  const standing = async (...ids: PersonId[]) =>
    (
      await db.rows<{ id: PersonId }>(
        sql`select person_id as id from people.accounts where person_id = any(${ids}::uuid[])`,
      )
    ).map(({ id }) => id)
  const ordinary = (personId: PersonId, email: string) =>
    db.transaction((tx) => saveAccount(tx, { personId, email, phone: null }, now))
  async function joined(pair: { oneId: PersonId; otherId: PersonId }) {
    await proposeResemblance(db, pair.oneId, pair.otherId, 'one typo in the name', now)
    const paul = await beffroi.as('paul')
    const said = { one: pair.oneId, other: pair.otherId, answer: 'same' }
    assert.equal((await paul.post('/personnes/doublons', said)).status, 303)
    const merges = await db.rows(
      sql`select id from people.merges where ${pair.oneId} in (kept_id, merged_id) and undone_at is null`,
    )
    assert.equal(merges.length, 1)
  }

  test('gives way where the other file has an account, whichever is kept: its session ends, its login opens nothing', async () => {
    for (const first of ['oneId', 'otherId'] as const) {
      const pair = await alike(`Vasseur${first}`)
      const twin = pair[first]
      const real = first === 'oneId' ? pair.otherId : pair.oneId
      const { phone, visitor } = await signed(twin)
      await ordinary(real, `${first.toLowerCase()}@vasseur.example`)
      await joined(pair)
      assert.deepEqual(await standing(twin, real), [real])
      assert.equal(await findAccount(db, phone), undefined)
      assert.equal((await visitor.get('/moi')).status, 303)
      await beffroi.settle()
    }
  })

  test('and another such one both give way: neither proves who has the other file', async () => {
    const pair = await alike('Wallart')
    for (const id of [pair.oneId, pair.otherId]) await signed(id)
    await joined(pair)
    assert.deepEqual(await standing(pair.oneId, pair.otherId), [])
  })

  test('stays where the other file has none', async () => {
    const pair = await alike('Yvart')
    await signed(pair.otherId)
    await joined(pair)
    assert.deepEqual(await standing(pair.oneId, pair.otherId), [pair.otherId])
  })

  test('is as any other once its person was let in otherwise: given a role, or expected', async () => {
    const expected = { to: 'learn', title: 'Français', from: parisDay(now), url: 'http://x' } as const
    for (const [name, letIn] of [
      ['Zoonekynd', (personId: PersonId) => ordinary(personId, 'role@zoonekynd.example')],
      ['Zoonekindt', (personId: PersonId) => db.transaction((tx) => welcome(tx, personId, expected, now))],
    ] as const) {
      const pair = await alike(name)
      await signed(pair.otherId)
      await letIn(pair.otherId)
      await ordinary(pair.oneId, `one@${name.toLowerCase()}.example`)
      await joined(pair)
      assert.deepEqual(
        (await standing(pair.oneId, pair.otherId)).toSorted(),
        [pair.oneId, pair.otherId].toSorted(),
      )
    }
  })
})
