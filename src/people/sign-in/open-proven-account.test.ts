import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { newId } from '#platform/id'
import { addDays, parisDay } from '#platform/time'
import { openBeffroi } from '#testing'
import { accountOf, saveAccount } from '../account-store.ts'
import { registerPerson } from '../identity/door.ts'
import type { PersonId } from '../ids.ts'
import { insertMembership } from '../membership-store.ts'
import { onlyNamed } from '../person.ts'
import { proposeResemblance } from '../resemblances/propose-resemblance.ts'
import { seededOrganisations } from '../seeds/seeded-organisations.ts'
import { languagesOf, saveLanguage } from '../language/door.ts'
import { openProvenAccount } from './open-proven-account.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const now = beffroi.now()

let drawn = 0
const phoneNow = () => `+3363998${String(7000 + ++drawn)}`
const register = (phone: string | null, email: string | null = null): Promise<PersonId> =>
  registerPerson(db, { ...onlyNamed('Jeanne', 'Mille'), phone, email }, null, now)
const open = (personId: PersonId, login: string) =>
  db.transaction((tx) => openProvenAccount(tx, personId, { login, language: 'ar' }, now))
/** The login of their account, else nothing. */
const account = async (personId: PersonId) => {
  const found = await accountOf(db, personId)
  return found && (found.phone ?? found.email)
}

describe('Somebody who acted by a code, and came in nowhere,', () => {
  test('has an account with the telephone or the e-mail of their own file, once', async () => {
    const phone = phoneNow()
    const one = await register(phone)
    assert.deepEqual([await open(one, phone), await open(one, phone)], [true, false])
    assert.equal(await account(one), phone)
    const other = await register(null, 'jeanne@mille.example')
    assert.equal(await open(other, 'jeanne@mille.example'), true)
    assert.equal(await account(other), 'jeanne@mille.example')
  })

  test('is written to in the language in which they acted, and keeps their own once they chose it', async () => {
    const phone = phoneNow()
    const one = await register(phone)
    assert.equal((await languagesOf(db, [one]))(one), 'fr')
    await open(one, phone)
    assert.equal((await languagesOf(db, [one]))(one), 'ar')
    await db.transaction((tx) => saveLanguage(tx, one, 'uk', now))
    assert.equal(await open(one, phone), false)
    assert.equal((await languagesOf(db, [one]))(one), 'uk')
  })

  test('has none with a telephone that their file does not say, be it nobody’s', async () => {
    for (const file of [phoneNow(), null]) {
      const one = await register(file)
      assert.equal(await open(one, phoneNow()), false)
      assert.equal(await account(one), undefined)
    }
  })

  test('has none with what stands in the file of somebody else, under any of their ids', async () => {
    const phone = phoneNow()
    const [one, other, kept] = [await register(phone), await register(phone), await register(null)]
    assert.equal(await open(one, phone), false)
    await db.run(sql`update people.persons set merged_into = ${kept} where id = ${other}`)
    assert.equal(await open(one, phone), false)
    await db.run(sql`update people.persons set merged_into = ${one} where id = ${other}`)
    assert.equal(await open(other, phone), true, 'both files are theirs')
    assert.equal(await account(one), phone)
  })

  test('has none with what opens the account of somebody else', async () => {
    const phone = phoneNow()
    const [one, other] = [await register(phone), await register(null)]
    await saveAccount(db, { personId: other, email: 'other@mille.example', phone }, now)
    assert.equal(await open(one, phone), false)
    assert.equal(await account(one), undefined)
  })

  test('keeps the account that they have under another id as it is', async () => {
    const phone = phoneNow()
    const [one, other] = [await register(phone), await register(null)]
    await saveAccount(db, { personId: other, email: 'before@mille.example', phone: null }, now)
    await db.run(sql`update people.persons set merged_into = ${one} where id = ${other}`)
    assert.equal(await open(one, phone), false)
    assert.equal((await accountOf(db, one))?.phone, null)
  })

  test('has none with a role, were it over long ago and their account closed', async () => {
    const phone = phoneNow()
    const one = await register(phone)
    const today = parisDay(now)
    await insertMembership(db, {
      id: newId(),
      personId: one,
      organisationId: seededOrganisations.plie.id,
      role: 'referent',
      fromDay: addDays(today, -900),
    })
    await db.run(
      sql`update people.memberships set until_day = ${addDays(today, -800)} where person_id = ${one}`,
    )
    assert.equal(await open(one, phone), false)
    assert.equal(await account(one), undefined)
  })

  test('has none while somebody is asked whether their file is that of another, under any of their ids', async () => {
    const phone = phoneNow()
    const [one, kept, other] = [await register(null), await register(phone), await register(null)]
    await db.transaction((tx) => proposeResemblance(tx, one, other, 'same contact', now))
    await db.run(sql`update people.persons set merged_into = ${kept} where id = ${one}`)
    assert.equal(await open(kept, phone), false)
    assert.equal(await account(kept), undefined)
    await db.run(sql`
      update people.resemblances set answer = 'different', answered_at = ${now} where ${one} in (one_id, other_id)`)
    assert.equal(await open(kept, phone), true, 'they are two people')
  })
})
