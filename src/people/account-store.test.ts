import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import { accountOf, findAccount, saveAccount } from './account-store.ts'
import { onlyNamed } from './person.ts'
import { registerPerson } from './identity/register-person.ts'
import type { PersonId } from './ids.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())
const { db } = beffroi
const now = beffroi.now()

const save = (personId: PersonId, email: string | null, phone: string | null = null) =>
  saveAccount(db, { personId, email, phone }, now)
const logins = async (personId: PersonId) => {
  const account = await accountOf(db, personId)
  return account && [account.email, account.phone]
}

describe('The account of a person', () => {
  test('is opened, then completed, and what they sign in with is never replaced', async () => {
    const id = await registerPerson(db, onlyNamed('Sami', 'Haddad'), null, now)
    assert.equal(await save(id, 'sami@example.org'), true)
    assert.equal(await save(id, 'thief@example.org', '+33639981070'), true)
    assert.deepEqual(await logins(id), ['sami@example.org', '+33639981070'])
    assert.equal(await findAccount(db, 'thief@example.org'), undefined)
  })

  test('leaves to somebody else the login that is theirs', async () => {
    const id = await registerPerson(db, onlyNamed('Lina', 'Haddad'), null, now)
    assert.equal(await save(id, 'claire@example.org'), false)
    assert.equal(await logins(id), undefined)
    assert.equal(await save(id, 'claire@example.org', '+33639981071'), true)
    assert.deepEqual(await logins(id), [null, '+33639981071'])
    assert.equal((await findAccount(db, 'claire@example.org'))?.personId, beffroi.personId('claire'))
  })

  test('needs one login at least', async () => {
    const id = await registerPerson(db, onlyNamed('Rita', 'Haddad'), null, now)
    assert.equal(await save(id, null), false)
    assert.equal(await logins(id), undefined)
  })
})
