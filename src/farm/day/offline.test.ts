import { after, before, describe, test, type TestContext } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import {
  cutNetwork,
  closePage,
  allSent,
  openBrowser,
  meetOnWay,
  openForPhones,
  withoutBrowser,
  type TestBrowser,
} from '#testing'
import { parisDay } from '#platform/time'
import { openCrops } from '../bed-store.ts'
import { begunOf } from '../crop.ts'
import { factsBy, factsOf } from '../examples/facts-store.ts'
import { lotNumbered, lotsSince } from '../lot-store.ts'
import { cropId, seededFarm } from '../seeds/farm.ts'

import assert from 'node:assert/strict'

let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(() => browser?.close())

/** A telephone on which somebody opened the day while there was a network. */
async function telephone(baseURL: string, who: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.phone({ baseURL })
  await context.request.post(`/demo/${who}`, { maxRedirects: 0, headers: { origin: baseURL } })
  const page = await context.newPage()
  await page.goto('/ferme')
  await page.locator('[data-island="kept"]').waitFor()
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  return { context, page }
}

const opened = (t: TestContext) => openForPhones(t, browser)

const shown = (page: Page) => page.locator('.field-work[data-shown]').waitFor()
const left = (page: Page) => page.locator('[data-chore]:not([hidden])').count()

async function waitsOn(page: Page): Promise<number> {
  await shown(page)
  const said = page.locator('.bar .end .tag')
  return (await said.count()) === 0 ? 0 : Number((await said.innerText()).split(/\s/)[0])
}

/** The page of the work, once all has left. */
async function sentAll(page: Page): Promise<void> {
  await page.goto('/ferme')
  await allSent(page)
}

/** Presses the yellow button of the first card, until all cards that have one are done. */
async function doAll(page: Page): Promise<number> {
  let done = 0
  for (;;) {
    const button = page.locator('[data-chore]:not([hidden]) form[data-act] > .button').first()
    if ((await button.count()) === 0) return done
    const before = await left(page)
    await button.click()
    await page.waitForFunction(
      (count) => document.querySelectorAll('[data-chore]:not([hidden])').length < count,
      before,
    )
    done++
  }
}

async function weigh(page: Page, crop: number, figures: string): Promise<void> {
  await page.goto(`/ferme/recolte/${cropId(crop)}`)
  await shown(page)
  for (const figure of figures) await page.locator(`[data-digit="${figure === '←' ? '' : figure}"]`).click()
  const moved = page.waitForURL('**/ferme/recolte')
  await page.getByRole('button', { name: 'C’est pesé' }).click()
  await moved
  await shown(page)
}

describe('The team of the farm without network', { skip: withoutBrowser }, () => {
  test('works a whole morning, closes and opens the telephone, and everything arrives once', async (t) => {
    const beffroi = await opened(t)
    const { db } = beffroi
    const { context, page } = await telephone(await beffroi.listen(), 'yanis')
    await cutNetwork(page)
    await page.goto('/ferme')
    await shown(page)
    const chores = await doAll(page)
    assert.ok(chores >= 5, `${chores} chores`)
    await weigh(page, 5, '12,78←←5')
    assert.match(await page.locator('[data-island="last"]').innerText(), /Carottes des sables, 12,5\skg/)
    await weigh(page, 6, '18')
    await closePage(page)
    const again = await context.newPage()
    await again.goto('/ferme')
    assert.equal(await waitsOn(again), chores + 2)
    assert.deepEqual(await factsBy(db, 'task done', beffroi.personId('yanis')), [])
    await again.goto('/ferme/envois')
    await again
      .locator('[data-island="waiting"] li')
      .nth(chores + 1)
      .waitFor()

    await context.setOffline(false)
    await sentAll(again)
    const yanis = beffroi.personId('yanis')
    assert.equal((await factsBy(db, 'task done', yanis)).length, chores)
    const lots = await lotsSince(db, seededFarm.id, parisDay(beffroi.now()))
    assert.deepEqual(
      lots.map((lot) => [lot.number, lot.quantity]),
      [
        ['F-260602-02', 18],
        ['F-260602-01', 12_500],
      ],
    )
    const sown = (await openCrops(db, seededFarm.id)).find((one) => one.id === cropId(11))
    assert.equal(sown && begunOf(sown), '2026-06-02')
    await sentAll(again)
    assert.equal((await factsOf(db, 'lot harvested', 'F-260602-01')).length, 1)
  })

  test('is cut in the middle of a sending, sends again, and nothing is lost nor doubled', async (t) => {
    const beffroi = await opened(t)
    const { context, page } = await telephone(await beffroi.listen(), 'yanis')
    await cutNetwork(page)
    await weigh(page, 5, '3')
    await weigh(page, 5, '4')
    await weigh(page, 6, '5')
    // opened before the network comes back: a page that goes elsewhere could let go of a letter that is held here
    await page.goto('/ferme')
    await shown(page)
    const acts: (string | undefined)[] = []
    await meetOnWay(page, '**/ferme/gestes', async (route) => {
      if (acts.push(route.request().headers()['x-act']) !== 2) return route.continue()
      await route.fetch()
      await route.abort()
    })
    await context.setOffline(false)
    await allSent(page)
    const lots = await lotsSince(beffroi.db, seededFarm.id, parisDay(beffroi.now()))
    assert.deepEqual(
      lots.map((lot) => lot.quantity),
      [5, 4_000, 3_000],
    )
    assert.ok(acts.lastIndexOf(acts[1]) > 1, `sent again: ${acts.join(', ')}`)
  })

  test('on an engine that draws no ids, weighs twice from one page that is kept here: two harvests', async (t) => {
    const beffroi = await opened(t)
    const { context, page } = await telephone(await beffroi.listen(), 'yanis')
    await context.addInitScript(() => Reflect.deleteProperty(Crypto.prototype, 'randomUUID'))
    await cutNetwork(page)
    for (const kilos of ['3', '4']) await weigh(page, 5, kilos)
    await context.setOffline(false)
    await allSent(page)
    const lots = await lotsSince(beffroi.db, seededFarm.id, parisDay(beffroi.now()))
    assert.deepEqual(
      lots.map((lot) => lot.quantity),
      [4_000, 3_000],
    )
  })

  test('sees what was weighed in the list of lots at once, and its number as soon as it is sent', async (t) => {
    const beffroi = await opened(t)
    const { context, page } = await telephone(await beffroi.listen(), 'yanis')
    await cutNetwork(page)
    await weigh(page, 6, '18')
    await page.getByRole('button', { name: 'Annuler' }).click()
    await page.locator('[data-island="last"]').waitFor({ state: 'hidden' })
    await weigh(page, 5, '12,78←←5')
    await page.goto('/ferme/lots')
    await shown(page)
    const waiting = page.locator('[data-island="waiting-lots"]')
    assert.match(await waiting.innerText(), /Carottes des sables, 12,5\skg/)
    assert.match(await waiting.innerText(), /en attente d’envoi/)
    assert.equal(await waiting.locator('li').count(), 1)
    assert.equal(await page.getByText(/F-260602/).count(), 0)
    await context.setOffline(false)
    const numbered = page.getByRole('link', { name: /F-260602-0\d/ })
    await numbered.waitFor({ timeout: 30_000 })
    await shown(page)
    assert.equal(await waiting.isHidden(), true)
    assert.equal(await numbered.count(), 1)
  })

  test('on two telephones: what both did is kept for each, what was taken back is not', async (t) => {
    const beffroi = await opened(t)
    const { db } = beffroi
    const baseURL = await beffroi.listen()
    const one = await telephone(baseURL, 'yanis')
    const two = await telephone(baseURL, 'bruno')
    for (const { page } of [one, two]) {
      await cutNetwork(page)
      await page.goto('/ferme')
      await shown(page)
    }
    await doAll(one.page)
    const first = await two.page.locator('[data-chore]').first().getAttribute('data-chore')
    await two.page.locator('[data-list="next"] form[data-act] > .button').click()
    await two.page.locator(`[data-chore="${first}"]`).waitFor({ state: 'hidden' })
    await two.page.getByRole('button', { name: 'Annuler' }).click()
    await two.page.locator(`[data-chore="${first}"]`).waitFor()
    await two.page.locator('[data-list="next"] form[data-act] > .button').click()
    await two.page.locator(`[data-chore="${first}"]`).waitFor({ state: 'hidden' })
    await weigh(two.page, 5, '99')
    await two.page.getByRole('button', { name: 'Annuler' }).click()
    await two.page.locator('[data-island="last"]').waitFor({ state: 'hidden' })
    assert.equal(await waitsOn(two.page), 5)
    for (const { context, page } of [two, one]) {
      await context.setOffline(false)
      await allSent(page)
    }
    const [byYanis, byBruno] = [
      await factsBy(db, 'task done', beffroi.personId('yanis')),
      await factsBy(db, 'task done', beffroi.personId('bruno')),
    ]
    assert.ok(byYanis.length >= 5)
    const undone = await factsBy(db, 'task undone', beffroi.personId('bruno'))
    assert.deepEqual([byBruno.length, undone.length], [2, 1])
    assert.equal(await lotNumbered(db, 'F-260602-01'), undefined)
    const text = await (await beffroi.as('yanis')).get('/ferme')
    assert.match(text.text, /Bruno à .*Yanis à |Yanis à .*Bruno à /)
  })

  test('who rides a bike too keeps the pages of both, apart', async (t) => {
    const beffroi = await opened(t)
    const { page } = await telephone(await beffroi.listen(), 'yanis')
    await page.goto('/livraisons/tournee')
    await page.locator('[data-island="kept"]').waitFor()
    const shelves = await page.evaluate(async () => (await caches.keys()).toSorted())
    const yanis = beffroi.personId('yanis')
    assert.deepEqual(shelves, [`beffroi-ferme ${yanis}`, `beffroi-pages ${yanis}`])
    await cutNetwork(page)
    for (const path of ['/ferme/plan', '/livraisons/tournee', '/ferme/nulle-part']) {
      await page.goto(path)
      assert.ok((await page.locator('h1').innerText()).length > 3, path)
    }
    assert.match(await page.locator('h1').innerText(), /Pas de réseau/)
  })
})
