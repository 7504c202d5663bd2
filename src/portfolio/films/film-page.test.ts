import assert from 'node:assert/strict'
import { after, before, describe, test, type TestContext } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import {
  cutNetwork,
  closePage,
  openBeffroi,
  openBrowser,
  withoutBrowser,
  writeFilm,
  type Beffroi,
  type TestBrowser,
} from '#testing'
import { sql } from '#platform/db'

let browser: TestBrowser
let recorded: Buffer
before(async () => {
  if (withoutBrowser) return
  browser = await openBrowser()
  recorded = await record()
})
after(() => browser?.close())

/** What this browser films for three seconds of moving squares, 1280 × 960, heavier than it needs to be. */
async function record(): Promise<Buffer> {
  const context = await browser.desk()
  const page = await context.newPage()
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 1280
    canvas.height = 960
    document.body.append(canvas)
    const paper = canvas.getContext('2d', { alpha: false }) // cameras film no transparency
    if (!paper) return ''
    let n = 0
    const draw = () => {
      n += 1
      for (let at = 0; at < 300; at += 1) {
        paper.fillStyle = `hsl(${(at * 47 + n * 13) % 360} 80% 50%)`
        paper.fillRect((at * 97 + n * 31) % 1280, (at * 53 + n * 17) % 960, 90, 90)
      }
    }
    const again = () => (draw(), requestAnimationFrame(again))
    again()
    const recorder = new MediaRecorder(canvas.captureStream(25), {
      mimeType: 'video/webm;codecs=vp8',
      videoBitsPerSecond: 20_000_000,
    })
    const pieces: Blob[] = []
    recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data))
    recorder.start()
    await new Promise((done) => setTimeout(done, 3_000))
    const stopped = new Promise((done) => recorder.addEventListener('stop', done))
    recorder.stop()
    await stopped
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer())
    let text = ''
    for (let at = 0; at < bytes.length; at += 30_000)
      text += String.fromCharCode(...bytes.subarray(at, at + 30_000))
    return btoa(text)
  })
  await context.close()
  return Buffer.from(base64, 'base64')
}

type Opened = { beffroi: Beffroi; context: BrowserContext; page: Page }

async function open(t: TestContext): Promise<Opened> {
  const beffroi = await openBeffroi()
  t.after(() => beffroi.close())
  const baseURL = await beffroi.listen()
  const context = await browser.phone({ baseURL })
  t.after(() => context.close())
  await context.request.post('/demo/aicha', { maxRedirects: 0, headers: { origin: baseURL } })
  return { beffroi, context, page: await context.newPage() }
}

const form = '/portfolio/ajouter/film'
const choose = (page: Page, buffer: Buffer, name = 'col.webm') =>
  page.locator('input[name="file"]').last().setInputFiles({ name, mimeType: 'video/webm', buffer })
const keep = (page: Page) => page.getByRole('button', { name: 'Garder' }).click()
const latest = ({ db }: Beffroi) =>
  db.row<{ bytes: number; media: string; picture: string | null }>(sql`
    select f.bytes::int as bytes, f.media_type as media, p.picture_file_id as picture
    from portfolio.pieces p join files.files f on f.id = p.file_id
    where p.kind = 'video' and p.name not like 'je-%' -- the films of the demo
    order by p.added_at desc, p.n desc limit 1`)

describe('Somebody adds a film', { skip: withoutBrowser }, () => {
  test('it is made smaller on the device, leaves in pieces while they write, and has a picture', async (t) => {
    const { beffroi, page } = await open(t)
    await page.goto(form)
    await choose(page, recorded)
    await page.getByText('Le film est arrivé').waitFor()
    await page.getByLabel('Qu’est-ce que je montre ?').fill('Le col')
    await keep(page)
    await page.getByRole('heading', { name: 'Le col' }).waitFor()
    const kept = await latest(beffroi)
    assert(kept)
    assert(kept.bytes < recorded.length / 2, `${kept.bytes} of ${recorded.length}`)
    assert(kept.picture)
    const poster = await page.locator('video').getAttribute('poster')
    assert.equal((await page.request.get(poster ?? '')).headers()['content-type'], 'image/webp')
    const { width, height, seconds } = await page
      .locator('video')
      .evaluate(async (video: HTMLVideoElement) => {
        if (video.readyState < 1) await new Promise((done) => video.addEventListener('loadedmetadata', done))
        return { width: video.videoWidth, height: video.videoHeight, seconds: video.duration }
      })
    assert.deepEqual([width, height], [960, 720])
    assert(seconds > 0 && seconds < 5, String(seconds))
    await page.goto('/portfolio')
    assert.match((await page.locator('.leaf img').first().getAttribute('src')) ?? '', /largeur=320$/)
    await page.goto(form)
    assert.equal(await page.getByText('Un film attend sur ce téléphone').isVisible(), false)
  })

  test('the button is pressed before it has left: the form follows it; without network it waits', async (t) => {
    const { beffroi, context, page } = await open(t)
    await page.goto(form)
    await page.getByLabel('Qu’est-ce que je montre ?').fill('Sans réseau')
    await cutNetwork(page)
    await choose(page, recorded)
    await keep(page)
    await page.getByText('Pas de réseau. Le film repart tout seul.').waitFor()
    await context.setOffline(false)
    await page.getByRole('heading', { name: 'Sans réseau' }).waitFor()
    assert(await latest(beffroi))
  })

  test('the page is closed meanwhile: the film waits on the telephone, and goes on from where it stopped', async (t) => {
    const { beffroi, context, page } = await open(t)
    const film = Buffer.from(await writeFilm({ container: 'webm', pictureBytes: 100_000 }))
    let pieces = 0
    await context.route('**/portfolio/envois/*', (route) => {
      if (route.request().method() === 'PATCH' && (pieces += 1) > 2) return route.abort()
      return route.continue()
    })
    await page.goto(form)
    await choose(page, film)
    await page.getByText('Pas de réseau').waitFor()
    await closePage(page)
    await context.unrouteAll()
    const asked: string[] = []
    const again = await context.newPage()
    again.on('request', (request) =>
      asked.push(`${request.method()} ${request.headers()['upload-offset'] ?? ''}`),
    )
    await again.goto(form)
    await again.getByRole('button', { name: 'Reprendre ce film' }).click()
    await again.getByText('Le film est arrivé').waitFor()
    assert.equal(
      asked.find((one) => one.startsWith('PATCH')),
      'PATCH 2000000',
    )
    await again.getByLabel('Qu’est-ce que je montre ?').fill('Repris')
    await keep(again)
    await again.getByRole('heading', { name: 'Repris' }).waitFor()
    assert.equal((await latest(beffroi))?.bytes, film.length)
  })

  test('on the network of a telephone it waits for the Wi-Fi when one asks so, then leaves by itself', async (t) => {
    const { beffroi, context, page } = await open(t)
    await context.addInitScript(() => {
      const connection = Object.assign(new EventTarget(), { type: 'cellular' })
      Object.defineProperty(navigator, 'connection', { value: connection })
    })
    await context.route('**/portfolio/envois/*', async (route) => {
      await new Promise((done) => setTimeout(done, 300))
      await route.continue()
    })
    await page.goto(form)
    await page.getByLabel('Qu’est-ce que je montre ?').fill('Avec le Wi-Fi')
    await choose(page, Buffer.from(await writeFilm({ container: 'webm', pictureBytes: 100_000 })))
    await page.getByRole('button', { name: 'Attendre le Wi-Fi' }).click()
    await page.getByText('Le film attend le Wi-Fi').waitFor()
    await keep(page)
    assert.equal(await latest(beffroi), undefined)
    await page.evaluate(() => {
      const { connection } = navigator as Navigator & { connection: EventTarget & { type: string } }
      connection.type = 'wifi'
      connection.dispatchEvent(new Event('change'))
    })
    await page.getByRole('heading', { name: 'Avec le Wi-Fi' }).waitFor()
    assert(await latest(beffroi))
  })

  test('taken up again, it has its picture all the same', async (t) => {
    const { beffroi, context, page } = await open(t)
    await context.route('**/portfolio/envois/*', (route) => route.abort())
    await page.goto(form)
    await choose(page, recorded)
    await page.getByText('Pas de réseau').waitFor()
    await context.unrouteAll()
    await page.goto(form)
    await page.getByRole('button', { name: 'Reprendre ce film' }).click()
    await page.getByLabel('Qu’est-ce que je montre ?').fill('Repris')
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[name="picture"]')?.files?.length,
    )
    await keep(page)
    await page.getByRole('heading', { name: 'Repris' }).waitFor()
    assert((await latest(beffroi))?.picture)
  })

  test('it is none: that is told before anything leaves, and by the server after one piece', async (t) => {
    const { context, page } = await open(t)
    let pieces = 0
    context.on('request', (one) => {
      if (one.url().includes('/portfolio/envois')) pieces += 1
    })
    await page.goto(form)
    const told = page.getByText('Ce fichier n’est pas un film. Choisissez-en un autre.')
    await choose(page, Buffer.from('PK, they say it is a film'), 'col.mp4')
    await told.waitFor()
    assert.equal(pieces, 0)
    assert.equal(await page.getByText('Couper le début ou la fin').isVisible(), false)
    await choose(page, recorded)
    await told.waitFor({ state: 'hidden' })
    await page.getByText('Le film est arrivé').waitFor()
    await page.getByText('Couper le début ou la fin').waitFor()
    await page.route('**/portfolio/envois/*', (route) =>
      route.request().method() === 'PATCH' ? route.fulfill({ status: 422, body: 'Non.' }) : route.continue(),
    )
    await page.reload()
    await choose(page, recorded)
    await page.getByText('Non.', { exact: true }).waitFor()
  })

  test('too heavy, it is told at once, beside the film', async (t) => {
    const { page } = await open(t)
    await page.goto(form)
    await page.route('**/portfolio/envois', (route) =>
      route.continue({ headers: { ...route.request().headers(), 'upload-length': '2000000000' } }),
    )
    await choose(page, Buffer.from('....ftyp, they say'))
    await page.getByText('Ce film est trop lourd. Filmez moins longtemps.').waitFor()
    // the form does not carry it all the same: what was typed would be lost with it
    await page.getByLabel('Qu’est-ce que je montre ?').fill('Trop long')
    await keep(page)
    await page.waitForTimeout(300)
    assert.equal(await page.getByText('Ce film est trop lourd. Filmez moins longtemps.').isVisible(), true)
    for (const other of ['Choisissez un fichier.', 'Couper le début ou la fin'])
      assert.equal(await page.getByText(other).isVisible(), false, other)
    assert.equal(await page.getByLabel('Qu’est-ce que je montre ?').inputValue(), 'Trop long')
    const boxes = page.locator('input[name="file"]')
    assert.deepEqual(await boxes.evaluateAll((all: HTMLInputElement[]) => all.map(({ value }) => value)), [
      '',
      '',
    ])
  })
})
