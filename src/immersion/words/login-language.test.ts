import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { addMonths, parisDay, parisInstant } from '#platform/time'
import { openBeffroi } from '#testing'
import { forgetAsked } from '../forget-asked.ts'
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

  test('is forgotten after a year, but for who signs something here', async () => {
    const on = (months: number) => parisInstant(addMonths(parisDay(beffroi.now()), months), '03:00')
    await forgetAsked(db, on(11))
    assert.deepEqual(await known(), ['ar', 'ar'])
    await forgetAsked(db, on(13))
    assert.deepEqual(await known(), ['fr', 'ar'])
  })
})
