import assert from 'node:assert/strict'
import { after, before, describe, test, type TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import { sql } from '#platform/db'
import { openBeffroi, openBrowser, withoutBrowser, type Beffroi, type TestBrowser } from '#testing'

let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser({ films: true })
})
after(() => browser?.close())

const form = '/portfolio/ajouter/film'

async function open(
  t: TestContext,
  { with: given = [] as string[], script = true } = {},
): Promise<{ beffroi: Beffroi; page: Page }> {
  const beffroi = await openBeffroi()
  t.after(() => beffroi.close())
  const baseURL = await beffroi.listen()
  const context = await browser.phone({ baseURL, javaScriptEnabled: script })
  t.after(() => context.close())
  for (const body of given) await context.addInitScript(body)
  await context.request.post('/demo/aicha', { maxRedirects: 0, headers: { origin: baseURL } })
  const page = await context.newPage()
  await page.goto(form)
  return { beffroi, page }
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Two seconds of what the camera sees. */
async function film(page: Page): Promise<void> {
  await button(page, 'Commencer à filmer').click()
  await page.getByText('0 min 02').waitFor()
  await button(page, 'Arrêter de filmer').click()
  await button(page, 'Garder ce film').waitFor()
}

const kept = ({ db }: Beffroi) =>
  db.row<{ media: string; picture: string | null }>(sql`
    select f.media_type as media, p.picture_file_id as picture
    from portfolio.pieces p
    join files.files f on f.id = p.file_id
    join portfolio.evidence e on e.id = p.evidence_id
    where p.kind = 'video' and e.title = 'Filmé ici'`)

const refuses = (name: string) =>
  `navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', '${name}'))`

describe('Somebody films in the page', { skip: withoutBrowser }, () => {
  test('sees what the camera sees, films, looks at it, films again, and keeps it; no camera stays open', async (t) => {
    const { beffroi, page } = await open(t)
    await button(page, 'Filmer ici').click()
    await film(page)
    await page.getByLabel('Ce que je viens de filmer').waitFor()
    assert.equal(await page.getByLabel('Ce que voit la caméra').isVisible(), false)
    await button(page, 'Filmer encore une fois').click()
    await film(page)
    await button(page, 'Garder ce film').click()
    await page.getByText('Le film est arrivé').waitFor()
    const isOpen = await page
      .locator('[data-island="viewed"] video')
      .evaluate((seen: HTMLVideoElement) => seen.srcObject !== null)
    assert.equal(isOpen, false)
    await page.getByLabel('Qu’est-ce que je montre ?').fill('Filmé ici')
    await button(page, 'Garder').click()
    await page.getByRole('heading', { name: 'Filmé ici' }).waitFor()
    assert((await kept(beffroi))?.picture)
    const seconds = await page.locator('video').evaluate(async (video: HTMLVideoElement) => {
      if (video.readyState < 1) await new Promise((done) => video.addEventListener('loadedmetadata', done))
      return video.duration
    })
    assert(seconds > 1 && seconds < 10, String(seconds)) // a player finds its steps
  })

  test('sends the form without pressing once more: the film goes with it', async (t) => {
    const { beffroi, page } = await open(t)
    await page.getByLabel('Qu’est-ce que je montre ?').fill('Filmé ici')
    await button(page, 'Filmer ici').click()
    await button(page, 'Commencer à filmer').click()
    await page.getByText('0 min 01').waitFor()
    await button(page, 'Garder').click()
    await button(page, 'Garder ce film').waitFor() // they look at it first
    await button(page, 'Garder').click()
    await page.getByRole('heading', { name: 'Filmé ici' }).waitFor()
    assert(await kept(beffroi))
  })

  test('closes the page before choosing: the film waits on the telephone', async (t) => {
    const { page } = await open(t)
    await button(page, 'Filmer ici').click()
    await film(page)
    await page.reload()
    await button(page, 'Reprendre ce film').click()
    await page.getByText('Le film est arrivé').waitFor()
  })

  for (const [name, sentence] of [
    ['NotAllowedError', 'La caméra n’est pas permise'],
    ['NotFoundError', 'Aucune caméra ne répond ici'],
    ['NotReadableError', 'Aucune caméra ne répond ici'],
  ] as const)
    test(`is told why not (${name}); the box of the file stays`, async (t) => {
      const { page } = await open(t, { with: [refuses(name)] })
      await button(page, 'Filmer ici').click()
      await page.getByText(sentence).waitFor()
      assert(await page.locator('#f-file').isVisible())
      assert(await button(page, 'Filmer ici').isVisible())
    })

  test('where the engine cannot, or without script, nothing is offered but the box of the file', async (t) => {
    for (const wish of [{ with: ['delete window.MediaRecorder'] }, { script: false }]) {
      const { page } = await open(t, wish)
      await page.getByText('Filmer avec mon téléphone').waitFor()
      assert.equal(await page.getByText('Filmer ici').isVisible(), false)
    }
  })
})
