import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { onlyNamed, registerPerson, saveAccount } from '#people'
import { addMonths, parisDay, parisInstant } from '#platform/time'
import { openBeffroi } from '#testing'
import { forgetAsked } from '../forget-asked.ts'
import { languageData } from './language-data.ts'
import { languagesOfLogins, saveLoginLanguage } from './login-language-store.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const { db } = beffroi
const [STRANGER, AUBRY] = ['quelquun@ailleurs.example', '+33639980921']
const known = async () => [STRANGER, AUBRY].map(await languagesOfLogins(db, [STRANGER, AUBRY]))

describe('The language in which to write to who has no account', () => {
  test('is French until it is known, then the last one', async () => {
    assert.deepEqual(await known(), ['fr', 'fr'])
    for (const language of ['uk', 'ar'] as const)
      await db.transaction(async (tx) => {
        for (const login of [STRANGER, AUBRY]) await saveLoginLanguage(tx, login, language, beffroi.now())
      })
    assert.deepEqual(await known(), ['ar', 'ar'])
  })

  test('is theirs to take away, once they have an account: what was noted since, of their own addresses', async () => {
    const email = `${randomUUID().slice(0, 8)}@ailleurs.example`
    const noted = (at: Date) => db.transaction((tx) => saveLoginLanguage(tx, email, 'uk', at))
    const personId = await registerPerson(
      db,
      { ...onlyNamed('Olha', 'Ailleurs'), email },
      null,
      beffroi.now(),
    )
    const taken = async () =>
      (await languageData(db, [personId])).files.map(({ bytes }) => Buffer.from(bytes).toString())
    await noted(new Date(beffroi.now().getTime() - 86_400_000))
    assert.deepEqual(await taken(), [])
    await saveAccount(db, { personId, email, phone: null }, beffroi.now())
    assert.deepEqual(await taken(), [], 'somebody else may have had it')
    await db.transaction((tx) => saveLoginLanguage(tx, email, 'ar', beffroi.now()))
    const [mine = '', ...others] = await taken()
    assert.match(mine, new RegExp(`${email};العربية;02/06/2026`))
    assert.doesNotMatch(mine, /33639980921|quelquun/)
    assert.deepEqual(others, [])
    assert.deepEqual((await languageData(db, [beffroi.personId('claire')])).files, [])
  })

  test('is forgotten after a year, but for who signs something here', async () => {
    const on = (months: number) => parisInstant(addMonths(parisDay(beffroi.now()), months), '03:00')
    await forgetAsked(db, on(11))
    assert.deepEqual(await known(), ['ar', 'ar'])
    await forgetAsked(db, on(13))
    assert.deepEqual(await known(), ['fr', 'ar'])
  })
})
