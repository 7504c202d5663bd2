import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import type { CastId } from '#people'
import {
  cutNetwork,
  allSent,
  pageFaults,
  openBeffroi,
  openBrowser,
  withoutBrowser,
  type TestBrowser,
} from '#testing'
import { farmPages } from './listed.ts'
import { cropId } from './seeds/farm.ts'

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

async function entered(context: BrowserContext, id: CastId): Promise<Page> {
  await context.request.post(`/demo/${id}`, { maxRedirects: 0, headers: { origin: baseURL } })
  return context.newPage()
}

const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLDetailsElement>('main details')) one.open = true
  })

describe('The pages of the farm', { skip: withoutBrowser }, () => {
  for (const kind of ['phone', 'desk'] as const)
    test(`keep to the rules with everything opened, on a ${kind}, without script`, async () => {
      const context = await browser[kind]({ baseURL })
      const page = await entered(context, 'bruno')
      await context.route('**/*.js', (route) => route.abort())
      for (const { url } of farmPages) {
        await page.goto(url)
        await openAll(page)
        assert.deepEqual(await pageFaults(page), [], url)
      }
      await context.close()
    })

  test('keep to the rules while something waits, and show the one action without scrolling', async () => {
    const context = await browser.phone({ baseURL })
    const page = await entered(context, 'yanis')
    await page.goto('/ferme')
    await page.locator('[data-island="kept"]').waitFor()
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    const shown = (button: string) =>
      page
        .locator(button)
        .first()
        .evaluate((one) => one.getBoundingClientRect().bottom)
    const dock = await page.locator('.dock').evaluate((one) => one.getBoundingClientRect().top)
    assert.ok((await shown('.chore .button.go')) <= dock)
    await cutNetwork(page)
    await page.locator('[data-list="next"] form[data-act] > .button').click()
    await page.locator('.bar .end .tag').waitFor()
    assert.deepEqual(await pageFaults(page), [])
    for (const path of ['/ferme/envois', `/ferme/recolte/${cropId(5)}`, '/ferme/nulle-part']) {
      await page.goto(path)
      assert.deepEqual(await pageFaults(page), [], path)
    }
    await context.setOffline(false)
    await page.goto('/ferme')
    await allSent(page)
    await page.goto(`/ferme/recolte/${cropId(6)}`)
    await page.locator('[data-digit="1"]').waitFor()
    const last = page.locator('[data-island="last"] button')
    assert.ok(await last.isVisible())
    // what can be taken back is seen whole, and the main button too, wherever one goes next
    await page.setViewportSize({ width: 360, height: 640 })
    for (const path of [
      '/ferme',
      '/ferme/recolte',
      `/ferme/recolte/${cropId(6)}`,
      '/ferme/plan',
      '/ferme/lots',
    ]) {
      await page.goto(path)
      await page.locator('[data-shown]').waitFor()
      const top = await page.locator('.dock').evaluate((one) => one.getBoundingClientRect().top)
      const { y, height } = (await page.locator('[data-island="last"]').boundingBox()) ?? { y: 0, height: 0 }
      assert.ok(height > 0 && y + height <= top, `${path}: ${y} + ${height} is under ${top}`)
      const go = page.locator('main .button.go').first()
      if ((await go.count()) > 0) {
        const box = await go.boundingBox()
        assert.ok(
          box && (box.y + box.height <= y || (box.y >= y + height && box.y + box.height <= top)),
          path,
        )
      }
    }
    await context.close()
  })
})
