import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { seeded } from '#actions'
import { readZip } from '#platform/zip'
import {
  cutWords,
  largeTextFaults,
  listPages,
  openBeffroi,
  openBrowser,
  withoutBrowser,
  type Beffroi,
  type OnePage,
  type TestBrowser,
} from '#testing'

let beffroi: Beffroi
let baseURL: string
let browser: TestBrowser

/** How far under the dock the yellow button of a page goes, when that page has one and asks for one thing at most. */
const hidden = (page: Page) =>
  page.evaluate(() => {
    const seen = (one: Element) => one.getClientRects().length > 0
    const go = [...document.querySelectorAll('main .button.go:not([aria-disabled])')].find(seen)
    const dock = document.querySelector('.dock')
    if (!go || !dock) return 0
    const before = [...document.querySelectorAll('main :is(input, select, textarea)')].filter(
      (one) => seen(one) && one.compareDocumentPosition(go) & Node.DOCUMENT_POSITION_FOLLOWING,
    )
    const over = go.getBoundingClientRect().bottom - dock.getBoundingClientRect().top
    return before.length > 1 ? 0 : Math.max(0, Math.round(over))
  })

async function openAs(reader: OnePage['as']): Promise<Page> {
  const context = await browser.phone({ baseURL })
  await context.request.post(`/demo/${reader}`, { maxRedirects: 0, headers: { origin: baseURL } })
  const page = await context.newPage()
  await page.setViewportSize({ width: 360, height: 640 })
  return page
}

async function faultsOf(reader: OnePage['as'], where: RegExp): Promise<string[]> {
  const page = await openAs(reader)
  const faults: string[] = []
  for (const { url } of listPages().filter(({ as, url }) => as === reader && where.test(url))) {
    const answer = await page.goto(url).catch(() => null) // a file is downloaded: nothing to look at
    if (!answer?.headers()['content-type']?.startsWith('text/html')) continue
    const over = await hidden(page)
    if (over > 0) faults.push(`${url}: the main button is ${over} px under the dock`)
    for (const fault of await largeTextFaults(page)) faults.push(`${url} ${fault}`)
  }
  await page.context().close()
  return faults
}

/** Whose dock has most places, or the longest words. */
const docks = [
  ['nadege', '/portfolio/envois'],
  ['yanis', '/moi/parcours'],
  ['didier', '/portfolio/liens'],
  ['bruno', '/portfolio/liens'],
  ['aicha', '/formation/aujourdhui'],
] as const

/** Those who work at a desk, the telephone in their hand: in the spaces of most places too. */
const desks = [
  ['claire', '/formation'],
  ['claire', `/portfolio/groupes/${seeded.group7}`],
  ['brigitte', '/'],
  ['karine', '/orientation'],
  ['nadege', '/marche/boutique'],
  ['bruno', '/livraisons/jours'],
  ['didier', '/'],
] as const

describe('On a telephone of 360 × 640', { skip: withoutBrowser }, () => {
  before(async () => {
    beffroi = await openBeffroi()
    baseURL = await beffroi.listen()
    browser = await openBrowser()
  })
  after(async () => {
    await browser.close()
    await beffroi.close()
  })
  const inTheField = [
    ['aicha', /./],
    ['yanis', /./],
    ['bruno', /^\/(ferme|marche\/boutique)/],
  ] as const
  for (const [reader, where] of inTheField)
    test(`the main button of each page of ${reader} stands above the dock, and nothing goes sideways with texts twice as large`, async () =>
      assert.deepEqual(await faultsOf(reader, where), []))

  for (const [reader, address] of docks)
    test(`the dock of ${reader} cuts no word, draws each place and holds in the screen, in each language, and in a ninth of it with texts twice as large`, async () => {
      const page = await openAs(reader)
      const { request } = page.context()
      for (const language of ['fr', 'en', 'ar', 'uk']) {
        const form = { language, to: '/' }
        await request.post('/langue', { form, headers: { origin: baseURL }, maxRedirects: 0 })
        await page.goto(address)
        assert.deepEqual(await cutWords(page, '.dock'), [], language)
        const dock = page.locator('.dock a')
        assert.ok((await dock.count()) > 1)
        assert.equal(await page.locator('.dock a:has(svg)').count(), await dock.count(), language)
        const boxes = await dock.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))
        for (const { left, right } of boxes)
          assert.ok(left >= -1 && right <= 361, `${language}: ${left}–${right}`)
      }
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      const { height } = (await page.locator('.dock').boundingBox()) ?? {}
      assert.ok(height && height <= 640 / 9, `${height} px with texts twice as large`)
      await page.context().close()
    })

  for (const [reader, address] of desks)
    test(`the bars of ${reader} at ${address} leave five sixths of the screen to the page, and each place is there once the bar is unfolded`, async () => {
      const page = await openAs(reader)
      await page.goto(address)
      const { height } = (await page.locator('body > header').boundingBox()) ?? {}
      assert.ok(height && height <= 640 / 6, `${height} px`)
      for (const bar of await page.locator('header .nav').all()) {
        const all = await bar
          .locator('a')
          .evaluateAll((links) => links.map((one) => one.getAttribute('href')))
        await bar.locator('summary').click()
        const seen = await bar
          .locator('a:visible')
          .evaluateAll((links) => links.map((one) => one.getAttribute('href')))
        assert.deepEqual(new Set(seen), new Set(all))
        assert.equal(seen.length, new Set(seen).size)
      }
      await page.context().close()
    })

  test('no digit is covered by the button that says that it is weighed, with texts twice as large', async () => {
    const page = await openAs('yanis')
    await page.goto('/ferme/recolte')
    await page.goto((await page.locator('main .tiles a').first().getAttribute('href')) ?? '')
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    for (const digit of await page.locator('[data-digit]:enabled').all()) await digit.click()
    await page.context().close()
  })

  test('the page of my data, opened from its archive, is as wide as the screen', async () => {
    const context = await browser.phone({ baseURL })
    await context.request.post('/demo/aicha', { maxRedirects: 0, headers: { origin: baseURL } })
    const archive = await (await context.request.get('/moi/donnees.zip')).body()
    const zip = readZip(archive, { entries: 100, bytes: 10_000_000 })
    const index = zip.ok ? zip.entries.find(({ path }) => path === 'index.html') : undefined
    assert.ok(index)
    const page = await context.newPage()
    await page.setContent(new TextDecoder().decode(index.bytes))
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
    assert.ok((await page.locator('thead').count()) > 3)
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360)
    await context.close()
  })
})
