import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import type { CastId } from '#people'
import { openBeffroi, openBrowser, withoutBrowser, type TestBrowser } from '#testing'

/** A page that moved more while it was read made somebody press beside what they wanted: the bar of docs/performance.md is 0.05, these hold less. */
const MOST_SHIFT = 0.02

type Opened = { path: string; as?: CastId; first?: RegExp }

const pages: Opened[] = [
  { path: '/marche' },
  { path: '/marche/produits/pain-de-campagne' },
  { path: '/ferme', as: 'yanis' },
  { path: '/ferme/recolte', as: 'yanis', first: /href="(\/ferme\/recolte\/[^"]+)"/ },
  { path: '/portfolio/envois', as: 'aicha' },
  { path: '/entreprise-virtuelle/envois', as: 'aicha' },
]

const beffroi = await openBeffroi()
const baseURL = await beffroi.listen()
let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await beffroi.close()
  assert.deepEqual(beffroi.surprises, [])
})

/** A telephone that speaks French, or none of our languages. */
const voice = (lang: string) => `
  Object.defineProperty(self, 'speechSynthesis', {
    value: { getVoices: () => [{ lang: '${lang}', localService: true }], speak() {}, cancel() {} },
  })`

/** In the page, before anything of it: whether it was painted, by how much it moved, and what did. */
const watch = `
  self.moved = []
  new PerformanceObserver(() => (self.painted = true)).observe({ type: 'paint', buffered: true })
  new PerformanceObserver((list) => list.getEntries().forEach(({ value, sources }) =>
    self.moved.push({ value, what: sources.map(({ node }) => node ? node.outerHTML || node.data : '').map((one) => one.slice(0, 60)) })
  )).observe({ type: 'layout-shift', buffered: true })`

type Moved = { value: number; what: string[] }

/** All that the page brings is there, shown, and painted. */
async function settled(page: Page, speaks: boolean): Promise<void> {
  await page.waitForLoadState('networkidle')
  const button = page.locator('.bar .listen')
  if (speaks) await button.waitFor()
  else assert.equal(await button.isVisible(), false)
  await page.locator('[data-only-script][hidden]').waitFor({ state: 'detached' })
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/** In the page: something of it is painted. A function, not a sentence: our pages let no text run as script. */
const isPainted = () => 'painted' in window

/** A telephone of 360 × 640 that has none of our fonts yet, and reads a page before its scripts come. */
async function newPage({ as }: Opened): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.phone({ baseURL })
  const headers = { origin: baseURL }
  if (as) await context.request.post(`/demo/${as}`, { maxRedirects: 0, headers })
  await context.route(/\.woff2/, (route) => route.abort())
  await context.addInitScript(watch)
  const page = await context.newPage()
  await context.route(/assets.*\.js$/, async (route) => {
    await page.waitForFunction(isPainted)
    await route.continue()
  })
  await page.setViewportSize({ width: 360, height: 640 })
  return { context, page }
}

/** Its address, or that of the first link of that kind: the page itself was never opened, nor its scripts kept. */
async function addressOf(context: BrowserContext, { path, first }: Opened): Promise<string> {
  if (!first) return path
  const found = first.exec(await (await context.request.get(path)).text())
  assert.ok(found?.[1], path)
  return found[1]
}

describe('A page of a telephone', { skip: withoutBrowser }, () => {
  for (const one of pages)
    for (const lang of ['fr-FR', 'ja-JP'])
      test(`stays where it is while its scripts come: ${one.path}${one.first ? '/…' : ''}, with a voice in ${lang}`, async () => {
        const { context, page } = await newPage(one)
        const path = await addressOf(context, one)
        await context.addInitScript(voice(lang))
        await page.goto(path)
        await settled(page, lang === 'fr-FR')
        const moved = await page.evaluate<Moved[]>('moved')
        const shift = moved.reduce((sum, { value }) => sum + value, 0)
        assert.ok(shift <= MOST_SHIFT, `${shift} ${JSON.stringify(moved)}`)
        await context.close()
      })

  for (const language of ['fr', 'en', 'ar', 'uk'])
    test(`of a market has the brand, the voice and the language on one row (${language})`, async () => {
      const { context, page } = await newPage({ path: '/marche' })
      await context.request.post('/langue', {
        form: { language, to: '/' },
        maxRedirects: 0,
        headers: { origin: baseURL },
      })
      await context.addInitScript(voice(language))
      await page.goto('/marche')
      await settled(page, true)
      const middles = await page
        .locator('.bar .brand, .bar .end > :not(.desk)')
        .evaluateAll((all) =>
          all.map((part) => part.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2),
        )
      assert.equal(middles.length, 3)
      assert.ok(Math.max(...middles) - Math.min(...middles) < 4, middles.join(' '))
      await context.close()
    })

  test('keeps no empty place for what asks for a script, where none runs', async () => {
    const context = await browser.phone({ baseURL, javaScriptEnabled: false })
    await context.request.post('/demo/yanis', { maxRedirects: 0, headers: { origin: baseURL } })
    const page = await context.newPage()
    await page.goto('/ferme/recolte')
    await page.locator('main a[href^="/ferme/recolte/"]').first().click()
    await page.locator('.weighing').waitFor()
    assert.equal(await page.locator('.digits').boundingBox(), null)
    await context.close()
  })
})
