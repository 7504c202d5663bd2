import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test, type TestContext } from 'node:test'
import type { Page } from 'playwright-core'
import { sql } from '#platform/db'
import { openBeffroi, openBrowser, withoutBrowser, type Beffroi, type TestBrowser } from '#testing'

let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(() => browser?.close())

// twenty-four seconds, in four scenes
const buffer = readFileSync(new URL('../seeds/films/je-repasse-une-chemise.mp4', import.meta.url))

async function open(t: TestContext, init = ''): Promise<{ beffroi: Beffroi; page: Page }> {
  const beffroi = await openBeffroi()
  t.after(() => beffroi.close())
  const baseURL = await beffroi.listen()
  const context = await browser.phone({ baseURL })
  t.after(() => context.close())
  if (init) await context.addInitScript(init)
  await context.request.post('/demo/yanis', { maxRedirects: 0, headers: { origin: baseURL } })
  const page = await context.newPage()
  await page.goto('/portfolio/ajouter/film')
  await page.getByLabel('Qu’est-ce que je montre ?').fill('Coupé')
  const file = { name: 'chemise.mp4', mimeType: 'video/mp4', buffer }
  await page.locator('input[name="file"]').last().setInputFiles(file)
  await page.getByText('Le film est arrivé').waitFor()
  await page.getByText('Couper le début ou la fin').click()
  return { beffroi, page }
}

async function choose(page: Page, at_s: number, name: string): Promise<void> {
  await page.getByLabel('Le film choisi').evaluate(async (player: HTMLVideoElement, time) => {
    player.currentTime = time
    await new Promise((done) => player.addEventListener('seeked', done, { once: true }))
  }, at_s)
  await page.getByRole('button', { name }).click()
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** How long the film that was kept lasts, and how many others wait on the server. */
async function kept({ db }: Beffroi, page: Page): Promise<{ seconds: number; others: number }> {
  await press(page, 'Garder')
  await page.getByRole('heading', { name: 'Coupé' }).waitFor()
  const seconds = await page.locator('video').evaluate(async (video: HTMLVideoElement) => {
    if (video.readyState < 1) await new Promise((done) => video.addEventListener('loadedmetadata', done))
    return video.duration
  })
  const rows = await db.rows(sql`select 1 from portfolio.sendings where file_id is null`)
  return { seconds, others: rows.length }
}

describe('Somebody cuts their film', { skip: withoutBrowser }, () => {
  test('chooses its begin and its end with the player: nothing else is left of it', async (t) => {
    const { beffroi, page } = await open(t)
    await choose(page, 7, 'Le film commence ici')
    await choose(page, 12, 'Le film finit ici')
    await page.getByText('0 min 07 – 0 min 12').waitFor()
    await press(page, 'Couper, puis envoyer')
    await page.getByText('Le film est arrivé').waitFor()
    const { seconds, others } = await kept(beffroi, page)
    assert(Math.abs(seconds - 5) < 0.3, String(seconds))
    assert.equal(others, 0)
  })
  test('is told when the end comes before the begin', async (t) => {
    const { page } = await open(t)
    await choose(page, 12, 'Le film commence ici')
    await choose(page, 7, 'Le film finit ici')
    await page.getByText('La fin vient avant le début').waitFor()
    assert.equal(await page.getByRole('button', { name: 'Couper, puis envoyer' }).isVisible(), false)
  })
  test('is told when the device cannot: the film leaves whole', async (t) => {
    const { beffroi, page } = await open(t, 'delete window.VideoEncoder')
    await choose(page, 7, 'Le film commence ici')
    await press(page, 'Couper, puis envoyer')
    await page.getByText('Il part entier').waitFor()
    await page.getByText('Le film est arrivé').waitFor()
    assert.equal(Math.round((await kept(beffroi, page)).seconds), 24)
  })
})
