import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { openBeffroi, openBrowser, sentencesIn, withoutBrowser, type TestBrowser } from '#testing'

const beffroi = await openBeffroi()
const folder = mkdtempSync(join(tmpdir(), 'beffroi-heavy-'))
let browser: TestBrowser
let baseURL = ''
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

const TWO_GIGABYTES = 2_000_000_000
const part = (name: string, value: string) =>
  `--cut\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

/** A form as a browser sends it, its file of zeros; how much of it was asked for. */
function heavyForm(before: string, file: string, bytes: number, end = '') {
  const head = `${before}--cut\r\ncontent-disposition: form-data; name="${file}"; filename="film.mp4"\r\ncontent-type: video/mp4\r\n\r\n`
  const asked = { bytes: 0 }
  const piece = new Uint8Array(65_536)
  const body = new ReadableStream<Uint8Array>(
    {
      start: (stream) => stream.enqueue(Buffer.from(head)),
      pull: (stream) => {
        if (asked.bytes < bytes) stream.enqueue(piece)
        else {
          stream.enqueue(Buffer.from(`\r\n${end}--cut--\r\n`))
          stream.close()
        }
        asked.bytes += piece.length
      },
    },
    { highWaterMark: 0 },
  )
  return { body, asked, length: head.length + bytes + end.length + 12 }
}

async function send(cookie: string, path: string, form: ReturnType<typeof heavyForm>) {
  const headers = {
    cookie,
    origin: 'http://127.0.0.1:3000',
    'content-type': 'multipart/form-data; boundary=cut',
    'content-length': String(form.length),
  }
  const wish = { method: 'POST', headers, body: form.body, duplex: 'half' } as const
  const answer = await beffroi.send(new Request(`http://127.0.0.1:3000${path}`, wish))
  return { status: answer.status, text: await answer.text() }
}

async function enter(id: string): Promise<string> {
  const answer = await beffroi.send(
    new Request(`http://127.0.0.1:3000/demo/${id}`, {
      method: 'POST',
      headers: { origin: 'http://127.0.0.1:3000' },
    }),
  )
  const lines = answer.headers.getSetCookie()
  return lines.map((line) => line.split(';')[0]).join('; ')
}

const typed = () =>
  part('act', randomUUID()) +
  part('way', 'film') +
  part('title', 'Le col, « à plat »') +
  part('did', 'J’ai repassé le col.')

describe('A film of two gigabytes sent with its form', () => {
  test('is refused in one sentence; what was typed stays, and next to nothing was read or held', async () => {
    const cookie = await enter('aicha')
    const most = process.memoryUsage().rss + 60_000_000
    for (let n = 0; n < 4; n += 1) {
      const form = heavyForm(typed(), 'file', TWO_GIGABYTES)
      const refused = await send(cookie, '/portfolio/ajouter', form)
      assert.equal(refused.status, 422)
      assert.match(sentencesIn(refused.text), /Ce film est trop lourd\. Filmez moins longtemps\./)
      assert.match(refused.text, /value="Le col, « à plat »"/)
      assert.match(refused.text, />J’ai repassé le col\.<\/textarea>/)
      assert(form.asked.bytes < 1_000_000, String(form.asked.bytes))
    }
    assert(process.memoryUsage().rss < most)
  })

  test('a little too heavy, what stands after it in the form is read too', async () => {
    const cookie = await enter('aicha')
    const head = part('act', randomUUID()) + part('way', 'document')
    const form = heavyForm(head, 'file', 30_000_000, part('title', 'Mon contrat'))
    const refused = await send(cookie, '/portfolio/ajouter', form)
    assert.equal(refused.status, 422)
    assert.match(sentencesIn(refused.text), /Ce fichier est trop lourd/)
    assert.match(refused.text, /value="Mon contrat"/)
  })

  test('of somebody who is not signed in is not read at all', async () => {
    const form = heavyForm(typed(), 'file', TWO_GIGABYTES)
    assert.equal((await send('', '/portfolio/ajouter', form)).status, 303)
    assert.equal(form.asked.bytes, 0)
  })

  test('with texts that are too large themselves is refused as any form', async () => {
    const form = heavyForm(part('title', 'x'.repeat(300_000)), 'file', TWO_GIGABYTES)
    assert.equal((await send(await enter('aicha'), '/portfolio/ajouter', form)).status, 413)
  })
})

describe('A browser without script', { skip: withoutBrowser }, () => {
  before(async () => {
    if (!withoutBrowser) baseURL = await beffroi.listen()
  })
  test('hears so, and shows the form again with what was typed', async (t) => {
    const place = join(folder, 'geste.mp4')
    const handle = openSync(place, 'w')
    ftruncateSync(handle, TWO_GIGABYTES)
    closeSync(handle)
    const context = await browser.phone({ baseURL, javaScriptEnabled: false })
    t.after(() => context.close())
    await context.request.post('/demo/aicha', { maxRedirects: 0, headers: { origin: baseURL } })
    const page = await context.newPage()
    await page.goto('/portfolio/ajouter/film')
    await page.getByLabel('Qu’est-ce que je montre ?').fill('Le col')
    await page.getByLabel('Ce que j’ai appris').fill('Ne pas brûler.')
    await page.locator('#f-file').setInputFiles(place)
    await page.getByRole('button', { name: 'Garder', exact: true }).click()
    await page.getByText('Ce film est trop lourd').first().waitFor()
    assert.equal(await page.getByLabel('Qu’est-ce que je montre ?').inputValue(), 'Le col')
    assert.equal(await page.getByLabel('Ce que j’ai appris').inputValue(), 'Ne pas brûler.')
  })

  test('with a script, what is filmed stands above what is typed', async (t) => {
    const context = await browser.phone({ baseURL })
    t.after(() => context.close())
    await context.request.post('/demo/aicha', { maxRedirects: 0, headers: { origin: baseURL } })
    const page = await context.newPage()
    await page.goto('/portfolio/ajouter/photo')
    const order = () =>
      page.evaluate(() => {
        const [file, title] = [document.querySelector('[data-lift]'), document.querySelector('#f-title')]
        return file && title ? file.compareDocumentPosition(title) : 0
      })
    assert.equal(await order(), 4) // the title follows
  })
})
