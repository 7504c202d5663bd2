// @exemplary
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi, sentencesIn } from '#testing'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

async function lastLetter() {
  await beffroi.settle()
  const [letter] = await beffroi.letters()
  assert.ok(letter)
  return {
    ...letter,
    code: /(\d{3})\s(\d{3})/.exec(letter.body)?.slice(1).join('') ?? '',
    link: /\/connexion\/lien\/\S+/.exec(letter.body)?.[0] ?? '',
  }
}

describe('Somebody signs in without a password', () => {
  test('with the six digits of the message, and lands where they were going', async () => {
    const visitor = beffroi.visitor()
    await visitor.post('/connexion', { login: 'Claire@example.org', to: '/moi' })
    const { code, recipient } = await lastLetter()
    assert.equal(recipient, 'claire@example.org')
    const answer = await visitor.post('/connexion/code', { login: 'claire@example.org', code, to: '/moi' })
    assert.equal(answer.status, 303)
    assert.equal(answer.location, '/moi')
    assert.match((await visitor.get('/')).text, /Bonjour Claire/)
  })

  test('once with the same code', async () => {
    const visitor = beffroi.visitor()
    await visitor.post('/connexion', { login: 'claire@example.org' })
    const { code } = await lastLetter()
    await visitor.post('/connexion/code', { login: 'claire@example.org', code })
    const again = await beffroi.visitor().post('/connexion/code', { login: 'claire@example.org', code })
    assert.equal(again.status, 422)
  })

  test('or with the link, which asks for one press', async () => {
    const visitor = beffroi.visitor()
    await visitor.post('/connexion', { login: 'mathieu@example.org' })
    const { link } = await lastLetter()
    assert.equal((await visitor.get(link)).status, 200)
    assert.equal((await visitor.post(link)).status, 303)
    assert.match((await visitor.get('/')).text, /Bonjour Mathieu/)
    assert.equal((await beffroi.visitor().post(link)).status, 422)
  })

  test('not after ten minutes', async () => {
    const visitor = beffroi.visitor()
    const before = beffroi.now()
    await visitor.post('/connexion', { login: 'karine@example.org' })
    const { code } = await lastLetter()
    beffroi.setNow(new Date(before.getTime() + 10 * 60_000 + 1))
    assert.equal((await visitor.post('/connexion/code', { login: 'karine@example.org', code })).status, 422)
    beffroi.setNow(before)
  })

  test('not after five wrong tries, even with the right code', async () => {
    const visitor = beffroi.visitor()
    await visitor.post('/connexion', { login: 'brigitte@example.org' })
    const { code } = await lastLetter()
    const wrong = code === '000000' ? '000001' : '000000'
    for (let i = 0; i < 5; i++)
      await visitor.post('/connexion/code', { login: 'brigitte@example.org', code: wrong })
    const answer = await visitor.post('/connexion/code', { login: 'brigitte@example.org', code })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Trop d’essais avec ce code/)
  })

  test('and a stranger gets the same page, but no letter', async () => {
    const known = await beffroi.visitor().post('/connexion', { login: 'agnes@example.org' })
    await beffroi.settle()
    const letters = (await beffroi.letters()).length
    const unknown = await beffroi.visitor().post('/connexion', { login: 'nobody@example.org' })
    await beffroi.settle()
    assert.equal((await beffroi.letters()).length, letters)
    assert.equal(sentencesIn(unknown.text).replaceAll('nobody', 'agnes'), sentencesIn(known.text))
  })

  test('five times in a quarter of an hour at most for one account', async () => {
    const visitor = beffroi.visitor()
    for (let i = 0; i < 5; i++)
      assert.equal((await visitor.post('/connexion', { login: 'paul@example.org' })).status, 200)
    assert.equal((await visitor.post('/connexion', { login: 'paul@example.org' })).status, 429)
  })

  test('and is never sent to another site afterwards', async () => {
    const visitor = beffroi.visitor()
    await visitor.post('/connexion', { login: 'helene@example.org' })
    const { code } = await lastLetter()
    const answer = await visitor.post('/connexion/code', {
      login: 'helene@example.org',
      code,
      to: '//evil.example',
    })
    assert.equal(answer.location, '/')
  })
})

describe('A form that was not filled', () => {
  test('says what to write', async () => {
    const answer = await beffroi.visitor().post('/connexion', { login: '' })
    assert.equal(answer.status, 422)
    assert.match(answer.text, /Écrivez votre adresse de courriel/)
    assert.match(
      (await beffroi.visitor().post('/connexion', { login: 'pas une adresse' })).text,
      /Ce n’est ni une adresse/,
    )
  })

  test('from another site is refused', async () => {
    const answer = await beffroi
      .visitor()
      .post('/connexion', { login: 'claire@example.org' }, { origin: 'https://evil.example' })
    assert.equal(answer.status, 403)
  })
})
