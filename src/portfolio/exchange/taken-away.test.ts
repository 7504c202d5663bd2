import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, test, type TestContext } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { readZip } from '#platform/zip'
import { openBeffroi, openBrowser, pageFaults, withoutBrowser, type TestBrowser } from '#testing'

let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(() => browser?.close())

async function open(t: TestContext, javaScriptEnabled = true): Promise<Page> {
  const beffroi = await openBeffroi()
  t.after(async () => {
    assert.deepEqual(beffroi.surprises, [])
    await beffroi.close()
  })
  const baseURL = await beffroi.listen()
  const context = await browser.phone({ baseURL, javaScriptEnabled })
  t.after(() => context.close())
  await context.request.post('/demo/aicha', { maxRedirects: 0, headers: { origin: baseURL } })
  const page = await context.newPage()
  await page.goto('/portfolio/emporter')
  return page
}

const take = (page: Page) => page.getByRole('link', { name: 'Emporter mon portfolio' }).click()

function pathsIn(place: string): string[] {
  const read = readZip(readFileSync(place), { entries: 1000, bytes: 100_000_000 })
  assert(read.ok)
  return read.entries.map(({ path }) => path)
}

describe('A portfolio that is taken away', { skip: withoutBrowser }, () => {
  test('says how far it is, then is a file of this device; cut, it is asked for again', async (t) => {
    const page = await open(t)
    await page.route('**/emporter.zip', (route) => route.abort())
    await take(page)
    await page.getByText('Le fichier n’est pas arrivé. Appuyez encore une fois.').waitFor()
    await page.unroute('**/emporter.zip')

    let go = () => {}
    const held = new Promise<void>((done) => (go = done))
    await page.route('**/emporter.zip', async (route) => (await held, route.continue()))
    await take(page)
    await page.getByText('Le fichier se prépare').waitFor()
    assert.equal(await page.locator('[data-download] progress').isVisible(), true)
    const coming = page.waitForEvent('download')
    go()
    const file = await coming
    assert.match(file.suggestedFilename(), /^portfolio-2026-06-02\.zip$/)
    await page.getByText('Le fichier est dans les téléchargements').waitFor()
    assert.ok(pathsIn(await file.path()).includes('index.html'))
    assert.ok(Number(await page.locator('[data-download] progress').getAttribute('value')) > 50)
  })

  test('that is refused shows the page that says why', async (t) => {
    const page = await open(t)
    await page.route('**/emporter.zip', (route) => route.fulfill({ status: 429, body: 'Attendez un peu.' }))
    await take(page)
    await page.getByText('Attendez un peu.').waitFor()
  })

  test('opens from a folder with no fault that axe finds', async (t) => {
    const page = await open(t)
    const coming = page.waitForEvent('download')
    await take(page)
    const read = readZip(readFileSync(await (await coming).path()), { entries: 1000, bytes: 100_000_000 })
    assert(read.ok)
    const folder = mkdtempSync(join(tmpdir(), 'beffroi-taken-'))
    t.after(() => rmSync(folder, { recursive: true }))
    for (const { path, bytes } of read.entries) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), bytes)
    }
    await page.goto(pathToFileURL(join(folder, 'index.html')).href)
    assert.deepEqual(await pageFaults(page), [])
  })

  test('without script is followed as any link', async (t) => {
    const page = await open(t, false)
    const coming = page.waitForEvent('download')
    await take(page)
    assert.ok(pathsIn(await (await coming).path()).includes('portfolio.json'))
  })
})
