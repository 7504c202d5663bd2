import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { openBeffroi, openBrowser, withoutBrowser, type Beffroi, type TestBrowser } from '#testing'
import { cropId } from '../seeds/farm.ts'

const crop = cropId(5)
let beffroi: Beffroi
let browser: TestBrowser
let page: Page

const bottomOf = (words: string | RegExp) =>
  page
    .getByRole('main')
    .getByText(words)
    .last()
    .evaluate((one) => one.getBoundingClientRect().bottom)

describe('A weight far above the usual, on a telephone of 360 × 640', { skip: withoutBrowser }, () => {
  before(async () => {
    beffroi = await openBeffroi()
    const yanis = await beffroi.as('yanis')
    for (let n = 0; n < 7; n++)
      await yanis.submit('/ferme/gestes', {
        act: randomUUID(),
        stop: '',
        what: 'harvest',
        crop,
        quantity: '7',
      })
    browser = await openBrowser()
    const baseURL = await beffroi.listen()
    const context = await browser.phone({ baseURL })
    await context.request.post('/demo/yanis', { headers: { origin: baseURL }, maxRedirects: 0 })
    page = await context.newPage()
    await page.setViewportSize({ width: 360, height: 640 })
    await page.goto(`/ferme/recolte/${crop}`)
    await page.locator('[data-shown]').waitFor()
  })
  after(async () => {
    await browser.close()
    assert.deepEqual(beffroi.surprises, [])
    await beffroi.close()
  })

  test('is asked again without leaving the page: the box and the button are seen, above the dock', async () => {
    await page.getByLabel('Poids en kilos').fill('70')
    await page.getByRole('button', { name: 'C’est pesé' }).click()
    await page
      .getByText(/^D’habitude/)
      .first()
      .waitFor()
    const dock = await page.locator('.dock').evaluate((one) => one.getBoundingClientRect().top)
    assert.ok((await bottomOf('Oui, c’est bien cela')) <= dock)
    const button = await page
      .getByRole('button', { name: 'C’est pesé' })
      .evaluate((one) => one.getBoundingClientRect().bottom)
    assert.ok(button <= dock, `the button ends at ${button}, the dock begins at ${dock}`)
  })
  test('is kept once the box is ticked', async () => {
    await page.getByLabel('Oui, c’est bien cela').check()
    await page.getByRole('button', { name: 'C’est pesé' }).click()
    await page.waitForURL('**/ferme/lots')
    assert.match(await page.getByRole('main').innerText(), /70\s?kg/)
  })
  test('is typed on the same keypad in a language that is read from right to left', async () => {
    await page.goto(`/ferme/recolte/${crop}`)
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl'
    })
    const leftOf = (digit: string) =>
      page.locator(`[data-digit="${digit}"]`).evaluate((one) => one.getBoundingClientRect().left)
    assert.ok((await leftOf('1')) < (await leftOf('3')))
  })
})
