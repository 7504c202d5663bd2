import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { asset } from '#platform/ui'
import { openBeffroi } from '#testing'

const beffroi = await openBeffroi()
after(() => beffroi.close())

const ask = (path: string, accepted: string) => beffroi.visitor().get(path, { 'accept-encoding': accepted })

describe('A page', () => {
  test('comes by Brotli to who reads it, by gzip to who does not, and whole to anybody else', async () => {
    const { text, headers } = await ask('/connexion', 'identity')
    assert.equal(headers.get('content-encoding'), null)
    const [small, plain] = [await ask('/connexion', 'gzip, deflate, br'), await ask('/connexion', 'gzip')]
    assert.equal(small.headers.get('content-encoding'), 'br')
    assert.equal(brotliDecompressSync(small.bytes).toString(), text)
    assert.equal(plain.headers.get('content-encoding'), 'gzip')
    assert.equal(gunzipSync(plain.bytes).toString(), text)
    assert.ok(small.bytes.length < plain.bytes.length)
    for (const { headers, bytes } of [small, plain]) {
      assert.equal(headers.get('content-length'), String(bytes.length))
      assert.match(headers.get('vary') ?? '', /accept-encoding/i)
    }
  })
  test('does not come in what a browser says that it refuses', async () => {
    for (const [accepted, encoding] of [
      ['br;q=0, gzip', 'gzip'],
      ['br ; q=0.0', null],
      ['br;q=0.5', 'br'],
      ['*', 'gzip'],
    ] as const)
      assert.equal((await ask('/', accepted)).headers.get('content-encoding'), encoding, accepted)
  })
  test('keeps its cookies, its status and its policy when it is compressed', async () => {
    const answer = await beffroi
      .visitor()
      .post('/connexion', { login: 'personne' }, { 'accept-encoding': 'br' })
    assert.equal(answer.status, 422)
    assert.equal(answer.headers.get('content-encoding'), 'br')
    assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/)
  })
})

describe('A file of the build', () => {
  test('comes compressed, for a year, without the headers of pages', async () => {
    const path = asset('ui.css')
    const [small, whole] = [await ask(path, 'gzip, br'), await ask(path, 'identity')]
    assert.equal(small.headers.get('content-encoding'), 'br')
    assert.equal(brotliDecompressSync(small.bytes).toString(), whole.text)
    assert.match(small.headers.get('cache-control') ?? '', /max-age=31536000, immutable/)
    assert.equal(small.headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'")
    const font = await ask('/fonts/atkinson-next-fr.woff2', 'br')
    assert.equal(font.headers.get('content-encoding'), null)
    assert.match(font.headers.get('cache-control') ?? '', /immutable/)
  })
  test('puts the worker under the policy of pages: it fetches from here', async () => {
    const worker = await ask('/service-worker.js', 'br')
    assert.match(worker.headers.get('content-security-policy') ?? '', /connect-src 'self'/)
  })
})

describe('A telephone that keeps Beffroi among its programs', () => {
  test('finds its name, where it opens, and marks that are there in the sizes they say', async () => {
    const page = (await ask('/', 'identity')).text
    const manifest = await ask(/<link rel="manifest" href="([^"]+)"/.exec(page)?.[1] ?? '', 'identity')
    assert.match(manifest.headers.get('content-type') ?? '', /^application\/manifest\+json/)
    const said: {
      start_url: string
      display: string
      lang: string
      icons: { src: string; sizes: string; type: string }[]
    } = JSON.parse(manifest.text)
    assert.deepEqual([said.start_url, said.display, said.lang], ['/', 'standalone', 'fr'])
    const touch = /<link rel="apple-touch-icon" href="([^"]+)"/.exec(page)?.[1] ?? ''
    const marks = [...said.icons, { src: touch, sizes: '192x192', type: 'image/png' }]
    for (const { src, sizes, type } of marks) {
      const { bytes, headers } = await ask(src, 'identity')
      assert.equal(headers.get('content-type')?.split(';')[0], type, src)
      const png = Buffer.from(bytes)
      if (type === 'image/png') assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes, src)
    }
  })
})
