import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { openBeffroi } from '#testing'

const beffroi = await openBeffroi()
after(() => beffroi.close())

const OPENED = { 'upgrade-insecure-requests': '1' }
const STYLE = /<style>([^<]+)<\/style>/
const waitsForIt = (text: string) => /<link rel="stylesheet" href="[^"]+"\/>/.test(text)
const policyOf = ({ headers }: { headers: Headers }) => headers.get('content-security-policy') ?? ''

describe('The sheet of a page', () => {
  test('stands in the page for a browser that has never had it, and its policy knows it by its hash', async () => {
    const first = await beffroi.visitor().get('/connexion', OPENED)
    const sheet = STYLE.exec(first.text)?.[1] ?? ''
    const hash = createHash('sha256').update(sheet).digest('base64')
    assert.match(sheet, /@media/)
    assert.ok(policyOf(first).includes(`style-src 'self' 'sha256-${hash}';`))
    assert.ok(!waitsForIt(first.text))
    assert.match(first.text, /<link rel="stylesheet" href="\/assets\/[^"]+" media="not all"\/>/)
  })
  test('is asked for by its address once the browser has it; another one stands in its page', async () => {
    const somebody = beffroi.visitor()
    await somebody.get('/connexion', OPENED)
    const again = await somebody.get('/connexion', OPENED)
    assert.ok(waitsForIt(again.text) && !STYLE.test(again.text))
    assert.ok(policyOf(again).includes("style-src 'self';"))
    assert.match((await somebody.get('/marche', OPENED)).text, STYLE)
    assert.ok(waitsForIt((await somebody.get('/connexion', OPENED)).text))
  })
  test('is asked for by its address by a script that fetches a page', async () => {
    const fetched = await beffroi.visitor().get('/connexion')
    assert.ok(waitsForIt(fetched.text) && !STYLE.test(fetched.text))
    assert.deepEqual(fetched.headers.getSetCookie(), [])
  })
  test('stands in a page that says no, and in one that was kept compressed', async () => {
    const lost = await beffroi.visitor().get('/nulle-part', OPENED)
    assert.equal(lost.status, 404)
    assert.match(lost.text, STYLE)
    for (const path of ['/connexion', '/marche']) {
      const small = await beffroi.visitor().get(path, { ...OPENED, 'accept-encoding': 'gzip, br' })
      assert.match(brotliDecompressSync(small.bytes).toString(), STYLE)
      assert.ok(small.bytes.length < 14_000)
    }
  })
})
