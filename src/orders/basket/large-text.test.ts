import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { seededProductId } from '#market'
import { largeTextFaults, openBeffroi, openBrowser, withoutBrowser as skip, type TestBrowser } from '#testing'
import { exampleBuyer } from '../seeds/example-buyer.ts'

const beffroi = await openBeffroi()
let browser: TestBrowser | undefined
after(async () => {
  await browser?.close()
  assert.deepEqual(beffroi.surprises, [])
  await beffroi.close()
})

describe('Products in a list, in letters twice as large', { skip }, () => {
  test('go out of no small screen: the basket, what is wanted every week, what is found', async () => {
    const baseURL = await beffroi.listen()
    browser = await openBrowser()
    const phone = await browser.phone({ baseURL, serviceWorkers: 'block' })
    const post = async (path: string, form: Record<string, string | number>) =>
      phone.request.post(path, { form, maxRedirects: 0, headers: { origin: baseURL } })
    for (const n of [11, 12, 20, 60]) await post('/panier', { product: seededProductId(n), quantity: 2 })
    await post('/panier/retrait', exampleBuyer)
    const started = await post('/panier/chaque-semaine', { hour: '6 12:00' })
    const here = started.headers()['location'] ?? assert.fail(await started.text())
    const page = await phone.newPage()
    await page.setViewportSize({ width: 360, height: 640 })
    for (const address of ['/panier', here, `${here}/modifier?q=pain`]) {
      await page.goto(address)
      assert.ok((await page.locator('.line, .lines > li, main li').count()) > 3, address)
      assert.deepEqual(await largeTextFaults(page), [], address)
    }
  })
})
