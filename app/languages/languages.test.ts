import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { languageCodes } from '#platform/languages'
import { linkIn, openBeffroi, sentencesIn } from '#testing'
import { linesOf } from './lines-of.ts'
import { spokenPages } from './list-spoken.ts'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})
const opens = /<html lang="(\w+)"(?: dir="(\w+)")?>/
const tongue = (html: string) => opens.exec(html)?.slice(1)

describe('The language of the pages', () => {
  test('is chosen before signing in, kept on the device, then with the person wherever they sign in', async () => {
    const idriss = beffroi.visitor()
    const page = (await idriss.get('/nulle-part')).text
    assert.deepEqual(tongue(page), ['fr', undefined])
    const choice = linkIn(page, /FR$/)
    assert.match((await idriss.get(choice)).text, /lang="ar" dir="rtl"[^>]*>العربية/)
    assert.equal(
      (await idriss.post('/langue', { language: 'ar', to: '/nulle-part' })).location,
      '/nulle-part',
    )
    assert.deepEqual(tongue((await idriss.get('/nulle-part')).text), ['ar', 'rtl'])
    await idriss.enterAs('idriss')
    assert.deepEqual(tongue((await (await beffroi.as('idriss')).get('/langue')).text), ['ar', 'rtl'])
    assert.deepEqual(tongue((await (await beffroi.as('aicha')).get('/langue')).text), ['fr', undefined])
  })

  test('is offered by its name to a browser that prefers it, and nothing changes by itself', async () => {
    const { text } = await beffroi.visitor().get('/nulle-part', { 'accept-language': 'uk-UA,uk;q=0.9' })
    assert.deepEqual(tongue(text), ['fr', undefined])
    assert.match(text, /hreflang="uk"[^>]*>Українська/)
  })

  test('that does not exist is refused, and where one comes back to is here', async () => {
    const visitor = beffroi.visitor()
    assert.equal((await visitor.post('/langue', { language: 'xx', to: '/' })).status, 422)
    assert.equal(
      (await visitor.post('/langue', { language: 'en', to: 'https://ailleurs.example' })).location,
      '/',
    )
  })
})

describe('A translation', () => {
  test('says so until somebody has read it over, whose name is noted; taken back, it says so again', async () => {
    const reader = beffroi.visitor()
    await reader.post('/langue', { language: 'en', to: '/' })
    const says = async () =>
      /This translation has not been checked yet/.test((await reader.get('/langue')).text)
    assert.equal(await says(), true)
    const paul = await beffroi.as('paul')
    const list = (await paul.get('/territoire/traductions')).text
    const page = linkIn(list, /À relire Choisir sa langue, English/)
    assert.match(sentencesIn((await paul.get(page)).text), /Votre langue Your language/)
    assert.equal((await paul.post(page, { name: '' })).status, 422)
    await paul.submit(page, { name: 'Kim Ward' })
    assert.match(
      sentencesIn((await paul.get('/territoire/traductions')).text),
      /Relu : Kim Ward, 02\/06\/2026/,
    )
    assert.equal(await says(), false)
    await paul.submit(page, { undo: 'oui' })
    assert.equal(await says(), true)
  })

  test('is noted by who steers the territory, and by nobody else', async () => {
    for (const cast of ['brigitte', 'aicha', 'bruno'] as const)
      assert.equal((await (await beffroi.as(cast)).get('/territoire/traductions')).status, 404)
  })

  for (const one of spokenPages)
    test(`of « ${one.key} » has every line of the French one, and none that is empty or still French`, () => {
      const french = linesOf(one.says.fr)
      assert.ok(french.length > 0)
      for (const language of languageCodes) {
        const said = linesOf(one.says[language])
        assert.deepEqual(
          said.map(({ at }) => at),
          french.map(({ at }) => at),
        )
        for (const { at, words } of said)
          assert.ok(words.trim() || french.find((two) => two.at === at)?.words === '', `${language} ${at}`)
        if (language !== 'ar' && language !== 'uk') continue
        for (const { at, words } of said)
          assert.ok(
            !french.some((two) => two.at === at && two.words === words && /\p{L}{3}/u.test(words)),
            `${language} ${at}: ${words}`,
          )
      }
    })
})
