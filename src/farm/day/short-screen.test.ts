import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openBeffroi, openBrowser, withoutBrowser, type Beffroi, type TestBrowser } from '#testing'

let beffroi: Beffroi
let browser: TestBrowser

describe('On a telephone of 360 × 640, the work of the day', { skip: withoutBrowser }, () => {
  before(async () => {
    beffroi = await openBeffroi()
    browser = await openBrowser()
  })
  after(async () => {
    await browser.close()
    assert.deepEqual(beffroi.surprises, [])
    await beffroi.close()
  })

  test('has its button above the dock while the last work can be taken back', async () => {
    const baseURL = await beffroi.listen()
    const context = await browser.phone({ baseURL })
    await context.request.post('/demo/yanis', { headers: { origin: baseURL }, maxRedirects: 0 })
    const page = await context.newPage()
    await page.setViewportSize({ width: 360, height: 640 })
    await page.goto('/ferme')
    await page.locator('[data-shown]').waitFor()
    const go = page.locator('.chore:not(.small) .button.go')
    const other = page.locator('.chore.small').getByRole('button', { name: 'C’est fait' }).first()
    await Promise.all([page.waitForEvent('load'), other.click()])
    await page.locator('.last:not([hidden])').waitFor()
    const box = await go.boundingBox()
    const dock = await page.locator('.dock').boundingBox()
    assert.ok(box && dock && box.y + box.height <= dock.y, `${box?.y} + ${box?.height}, dock ${dock?.y}`)
  })
})
