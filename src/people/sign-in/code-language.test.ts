import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { hearLetters, openBeffroi, type Visitor } from '#testing'
import { saveLanguage } from '../language/door.ts'

const beffroi = await openBeffroi()
const letters = hearLetters(beffroi)
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const words = { fr: /Voici votre code|Votre code/i, ar: /رمزك/, uk: /[кК]од/ }

async function codeFor(visitor: Visitor, login: string): Promise<string> {
  await visitor.post('/connexion', { login })
  await beffroi.settle()
  return letters.findLast(({ recipient }) => recipient === login)?.body ?? assert.fail(`nothing to ${login}`)
}

describe('The code by which somebody comes in is written', () => {
  const LOGIN = 'claire@example.org'

  test('in the language that was chosen on the device that asks for it', async () => {
    const visitor = beffroi.visitor()
    await visitor.post('/langue', { language: 'ar', to: '/connexion' })
    assert.match(await codeFor(visitor, LOGIN), words.ar)
  })

  test('in that of the account, where nobody chose one on the device', async () => {
    assert.match(await codeFor(beffroi.visitor(), LOGIN), words.fr)
    await beffroi.db.transaction((tx) => saveLanguage(tx, beffroi.personId('claire'), 'uk', beffroi.now()))
    assert.match(await codeFor(beffroi.visitor(), LOGIN), words.uk)
    const french = beffroi.visitor()
    await french.post('/langue', { language: 'fr', to: '/connexion' })
    assert.match(await codeFor(french, LOGIN), words.fr)
  })
})
