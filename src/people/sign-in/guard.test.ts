import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { sql } from '#platform/db'
import { openBeffroi, sentencesIn } from '#testing'
import { hashOf, hashOfCode } from '#platform/secret'

const beffroi = await openBeffroi()
after(async () => {
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

async function lastCode(): Promise<string> {
  await beffroi.settle()
  const [letter] = await beffroi.letters()
  return (
    /(\d{3})\s(\d{3})/
      .exec(letter?.body ?? '')
      ?.slice(1)
      .join('') ?? ''
  )
}

describe('A stranger who tries', () => {
  const wrongCode = (code: string) => (code === '000000' ? '000001' : '000000')

  test('does not use up the code of the person, nor their tries', async () => {
    const [claire, stranger] = [beffroi.visitor(), beffroi.visitor('192.0.2.7')]
    await claire.post('/connexion', { login: 'claire@example.org' })
    const code = await lastCode()
    await stranger.post('/connexion', { login: 'claire@example.org' })
    await beffroi.settle()
    for (let i = 0; i < 6; i++)
      await stranger.post('/connexion/code', { login: 'claire@example.org', code: wrongCode(code) })
    assert.equal((await stranger.post('/connexion/code', { login: 'claire@example.org', code })).status, 422)
    assert.equal((await claire.post('/connexion/code', { login: 'claire@example.org', code })).status, 303)
  })

  test('does not lock somebody out of the device where they came in before', async () => {
    const start = beffroi.now()
    const own = beffroi.visitor()
    await own.enterAs('mathieu')
    await own.post('/deconnexion')
    const stranger = beffroi.visitor('192.0.2.8')
    for (let i = 0; i < 6; i++) await stranger.post('/connexion', { login: 'mathieu@example.org' })
    assert.equal((await stranger.post('/connexion', { login: 'mathieu@example.org' })).status, 429)
    assert.equal((await own.post('/connexion', { login: 'mathieu@example.org' })).status, 200)
    beffroi.setNow(start)
  })

  test('is stopped over days, whatever the pauses between tries', async () => {
    const start = beffroi.now()
    let asked = 0
    for (let hour = 0; hour < 24 * 8; hour++) {
      beffroi.setNow(new Date(start.getTime() + hour * 3_600_000))
      const stranger = beffroi.visitor(`192.0.2.${hour}`)
      if ((await stranger.post('/connexion', { login: 'idriss@example.org' })).status === 200) asked += 1
    }
    assert.ok(asked <= 120, `${asked} codes in eight days`)
    beffroi.setNow(start)
  })

  test('is answered alike for a login that exists and one that does not', async () => {
    const [known, unknown] = [beffroi.visitor(), beffroi.visitor()]
    await known.post('/connexion', { login: 'agnes@example.org' })
    await unknown.post('/connexion', { login: 'nobody@example.org' })
    await beffroi.settle()
    for (let i = 0; i < 6; i++) {
      const answers = await Promise.all([
        known.post('/connexion/code', { login: 'agnes@example.org', code: '12' }),
        unknown.post('/connexion/code', { login: 'nobody@example.org', code: '12' }),
      ])
      const [one, other] = answers.map(({ text }) => sentencesIn(text).replaceAll('nobody', 'agnes'))
      assert.equal(one, other, `try ${i + 1}`)
    }
    const asks = await beffroi.db.rows<{ tries: number }>(sql`
      select max(wrong_tries) as tries from people.asks
      where login in ('agnes@example.org', 'nobody@example.org') group by login`)
    assert.deepEqual(asks, [{ tries: 5 }, { tries: 5 }], 'the same rows are written for both')
  })
})

describe('Who reads the database', () => {
  test('cannot tell a code from what is kept of it', async () => {
    await beffroi.visitor().post('/connexion', { login: 'brigitte@example.org' })
    const code = await lastCode()
    const ask = await beffroi.db.row<{ id: string; kept: Buffer }>(sql`
      select id, code_hash as kept from people.asks where login = 'brigitte@example.org'`)
    assert.ok(ask)
    assert.notDeepEqual(ask.kept, hashOf(code))
    assert.deepEqual(ask.kept, await hashOfCode(code, ask.id))
    assert.notDeepEqual(ask.kept, await hashOfCode(code, randomUUID()))
  })
})

describe('Somebody who is in', () => {
  test('proves again who they are before changing what opens their account', async () => {
    const start = beffroi.now()
    const open = async () =>
      (
        await beffroi.db.rows(sql`
          select id from people.sessions
          where person_id = ${beffroi.personId('helene')} and closed_at is null`)
      ).length
    const helene = await beffroi.as('helene')
    const before = await open()
    assert.equal((await helene.get('/moi/connexion')).status, 200)
    beffroi.setNow(new Date(start.getTime() + 16 * 60_000))
    const asked = await helene.get('/moi/connexion')
    assert.equal(asked.location, '/connexion/a-nouveau?vers=%2Fmoi%2Fconnexion')
    for (const path of ['/moi/connexion', '/moi/connexion/code', '/moi/cles', '/moi/cles/retirer'])
      assert.match(
        (await helene.post(path, { login: 'x@example.org' })).location ?? '',
        /^\/connexion\/a-nouveau/,
      )
    assert.match((await helene.get(asked.location ?? '')).text, /C’est bien vous/)
    await helene.post('/connexion', { login: 'helene@example.org', to: '/moi/connexion' })
    const code = await lastCode()
    const again = await helene.post('/connexion/code', {
      login: 'helene@example.org',
      code,
      to: '/moi/connexion',
    })
    assert.equal(again.location, '/moi/connexion')
    assert.equal((await helene.get('/moi/connexion')).status, 200)
    assert.equal(await open(), before, 'one browser, one session')
    beffroi.setNow(start)
  })

  test('is out after ninety days, however often they come', async () => {
    const start = beffroi.now()
    const farida = await beffroi.as('farida')
    const after = (days: number) => beffroi.setNow(new Date(start.getTime() + days * 86_400_000))
    for (const days of [20, 40, 60, 80, 89.9]) {
      after(days)
      assert.equal((await farida.get('/moi')).status, 200, `day ${days}`)
    }
    after(90.1)
    assert.match((await farida.get('/moi')).location ?? '', /^\/connexion/)
    beffroi.setNow(start)
  })

  test('leaves nothing to be read again by pressing Back', async () => {
    const didier = await beffroi.as('didier')
    for (const path of ['/', '/moi', '/moi/acces', '/organismes', '/insertion'])
      assert.match((await didier.get(path)).headers.get('cache-control') ?? '', /no-store/, path)
    const left = await didier.post('/deconnexion')
    assert.equal(left.headers.get('clear-site-data'), '"cache"')
    assert.match((await didier.get('/moi')).location ?? '', /^\/connexion/)
  })

  test('is never sent to another site, nor to an address that none can be', async () => {
    for (const vers of [
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      '/\n/evil',
      'https://evil',
      '/é',
    ])
      assert.equal(
        (await beffroi.visitor().post(`/demo/claire?vers=${encodeURIComponent(vers)}`)).location,
        '/',
      )
    const kept = await beffroi.visitor().post('/demo/claire?vers=%2Fformation%3Fa%3D1')
    assert.equal(kept.location, '/formation?a=1')
  })
})
