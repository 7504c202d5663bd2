import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openBeffroi } from '#testing'
import { checkForm, countTry, field } from './index.ts'

const beffroi = await openBeffroi()
after(() => beffroi.close())

describe('Every answer', () => {
  test('carries a policy under which nothing foreign runs', async () => {
    const { headers } = await beffroi.visitor().get('/')
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'/)
    assert.doesNotMatch(policy, /unsafe/)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
  })
  test('names what may never be loaded, whatever the default', async () => {
    const policy = (await beffroi.visitor().get('/')).headers.get('content-security-policy') ?? ''
    assert.match(policy, /object-src 'none'/)
    assert.match(policy, /base-uri 'none'/)
    assert.match(policy, /frame-ancestors 'none'/)
  })
  test('to pages, files and programs asks for TLS during a year, where there is TLS, and is of the type it says', async () => {
    const { site } = beffroi.ground
    const here = site.url
    const said = async (path: string) => (await beffroi.visitor().get(path)).headers
    const everywhere = ['/', '/rien', '/healthz', '/img/marque.svg', '/xapi/about', '/cours/contenu/x/y']
    for (const path of everywhere) {
      assert.equal((await said(path)).get('strict-transport-security'), null, path)
      assert.equal((await said(path)).get('x-content-type-options'), 'nosniff', path)
    }
    site.url = 'https://arras.example'
    for (const path of everywhere)
      assert.equal(
        (await said(path)).get('strict-transport-security'),
        'max-age=31536000; includeSubDomains',
        path,
      )
    site.url = here
  })
  test('that is no page cannot be set in a page of somebody else either', async () => {
    const { headers } = await beffroi.visitor().get('/cours/contenu/x/y')
    assert.equal(headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'")
  })
  test('to a page that does not exist is a 404, in HTML or in JSON as was asked', async () => {
    const page = await beffroi.visitor().get('/rien')
    assert.equal(page.status, 404)
    assert.match(page.text, /Cette page n’existe pas/)
    const json = await beffroi.visitor().get('/rien.json')
    assert.equal(json.headers.get('content-type'), 'application/problem+json')
    assert.equal(JSON.parse(json.text).status, 404)
  })
})

describe('A write', () => {
  test('that names another site is refused; one of ours, or of a script, passes', async () => {
    const status = async (headers: Record<string, string>) =>
      (await beffroi.visitor().post('/connexion', { login: 'a@example.org' }, headers)).status
    assert.equal(await status({ origin: 'https://evil.example' }), 403)
    assert.equal(await status({ 'sec-fetch-site': 'cross-site' }), 403)
    assert.equal(await status({ origin: 'null' }), 403)
    assert.equal(await status({}), 200)
    assert.equal(await status({ origin: '' }), 200)
  })
  const flood = (chunk: string, times: number) => {
    let left = times
    return new ReadableStream<Uint8Array>({
      pull: (stream) => (left-- > 0 ? stream.enqueue(Buffer.from(chunk)) : stream.close()),
    })
  }
  /** Each mark between two parts is cut by an end of piece. */
  const trickle = (text: string) => {
    let at = 0
    return new ReadableStream<Uint8Array>({
      pull: (stream) => {
        if (at < text.length) stream.enqueue(Buffer.from(text.slice(at, (at += 3))))
        else stream.close()
      },
    })
  }
  const form = 'application/x-www-form-urlencoded'
  const multipart = 'multipart/form-data; boundary=cut'
  const part = (n: number, text: string) =>
    `--cut\r\ncontent-disposition: form-data; name="f${n}"\r\n\r\n${text}\r\n`
  const floods: [string, string, () => BodyInit][] = [
    ['of more than 200 kB', form, () => `login=${'x'.repeat(200_001)}`],
    ['of a million fields', form, () => Array.from({ length: 1_000_000 }, (_, n) => `f${n}=1`).join('&')],
    ['of a thousand and one fields', form, () => Array.from({ length: 1_001 }, (_, n) => `f${n}=`).join('&')],
    ['whose size was not said, and that does not end', form, () => flood('f=1&'.repeat(10_000), 1e9)],
    ['in parts, of more than 200 kB', multipart, () => `${part(1, 'x'.repeat(200_001))}--cut--`],
    [
      'in parts, of a thousand and one fields',
      multipart,
      () => `${Array.from({ length: 1_001 }, (_, n) => part(n, '')).join('')}--cut--`,
    ],
    [
      'in parts that come three letters at a time, of a thousand and one fields',
      multipart,
      () => trickle(`${Array.from({ length: 1_001 }, (_, n) => part(n, '')).join('')}--cut--`),
    ],
  ]
  for (const [what, type, body] of floods)
    test(`${what} is refused as soon as it shows`, async () => {
      const headers = { origin: 'http://127.0.0.1:3000', 'content-type': type }
      const wish = { method: 'POST', headers, body: body(), duplex: 'half' } as const
      const answer = await beffroi.send(new Request('http://127.0.0.1:3000/connexion', wish))
      assert.equal(answer.status, 413)
    })
  test('with a thousand short fields is read', async () => {
    const fields = Object.fromEntries(Array.from({ length: 999 }, (_, n) => [`f${n}`, 'x']))
    assert.equal(
      (await beffroi.visitor().post('/connexion', { login: 'a@example.org', ...fields })).status,
      200,
    )
  })
  test('that brings a file is bounded in its texts too', async () => {
    const nadege = await beffroi.as('nadege')
    const file = new File(['x'], 'x.png', { type: 'image/png' })
    const sent = { photo: file, histoire: 'x'.repeat(200_001) }
    assert.equal((await nadege.post('/marche/boutique/presentation', sent)).status, 413)
  })
  test('with a broken body is refused with a sentence, never a 500', async () => {
    const answer = await beffroi
      .visitor()
      .post('/connexion', {}, { 'content-type': 'multipart/form-data; boundary=none' })
    assert.equal(answer.status, 422)
    assert.deepEqual(beffroi.surprises, [])
  })
})

describe('A try', () => {
  test('is counted in its window, and the next window forgets', async () => {
    const limit = { max: 2, seconds: 60 }
    const at = (seconds: number) =>
      countTry(beffroi.db, 'porte', limit, new Date(1_000_000_000_000 + seconds * 1000))
    assert.deepEqual([await at(0), await at(1), await at(2)], [true, true, false])
    assert.equal(await at(61), true)
  })
})

describe('A form', () => {
  const schema = field.form({
    name: field.text(5),
    born: field.optionalDay(),
    places: field.whole(1, 20),
    kind: field.oneOf(['a', 'b']),
  })
  test('gives its value', () => {
    const read = checkForm(schema, { name: 'Léa', born: '9/4/1988', places: '12', kind: 'a' })
    assert.deepEqual(read, { ok: true, value: { name: 'Léa', born: '1988-04-09', places: 12, kind: 'a' } })
    assert.deepEqual(
      checkForm(field.form({ born: field.optionalDay(), mail: field.optionalEmail() }), {
        born: '',
        mail: '',
      }),
      { ok: true, value: { born: null, mail: null } },
    )
  })
  test('says that it is too long in the language of its reader', () => {
    const read = checkForm(
      field.form({ name: field.text(5), words: field.optionalText(3) }),
      {
        name: 'Maximilien',
        words: 'Bonjour',
      },
      'en',
    )
    assert.deepEqual(read, {
      ok: false,
      errors: {
        name: 'This text is too long: 5 characters at most.',
        words: 'This text is too long: 3 characters at most.',
      },
    })
  })
  test('or one French sentence a field', () => {
    const read = checkForm(schema, { name: 'Maximilien', born: '31/02/1988', places: '0', kind: 'z' })
    assert.deepEqual(read, {
      ok: false,
      errors: {
        name: 'Ce texte est trop long : 5 caractères au plus.',
        born: 'Cette date n’existe pas. Exemple : 09/04/2018',
        places: 'Donnez un nombre de 1 à 20.',
        kind: 'Choisissez une réponse.',
      },
    })
  })
})
