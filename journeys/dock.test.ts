import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { cutWords, openBeffroi, openBrowser, withoutBrowser, type Beffroi, type TestBrowser } from '#testing'

let beffroi: Beffroi
let baseURL: string
let browser: TestBrowser

const docks = [
  ['nadege', '/portfolio/envois'],
  ['yanis', '/moi/parcours'],
  ['didier', '/portfolio/liens'],
  ['bruno', '/portfolio/liens'],
  ['aicha', '/formation/aujourdhui'],
] as const

describe('The dock of a telephone', { skip: withoutBrowser }, () => {
  before(async () => {
    beffroi = await openBeffroi()
    baseURL = await beffroi.listen()
    browser = await openBrowser()
  })
  after(async () => {
    await browser.close()
    await beffroi.close()
  })

  for (const [who, address] of docks)
    test(`of ${who} cuts no word, draws each place and holds in the screen, in each language`, async () => {
      const context = await browser.phone({ baseURL })
      await context.request.post(`/demo/${who}`, { maxRedirects: 0, headers: { origin: baseURL } })
      const page = await context.newPage()
      await page.setViewportSize({ width: 360, height: 640 })
      for (const language of ['fr', 'en', 'ar', 'uk']) {
        const form = { language, to: '/' }
        await context.request.post('/langue', { form, headers: { origin: baseURL }, maxRedirects: 0 })
        await page.goto(address)
        assert.deepEqual(await cutWords(page, '.dock'), [], language)
        const dock = page.locator('.dock a')
        assert.ok((await dock.count()) > 1)
        assert.equal(await page.locator('.dock a:has(svg)').count(), await dock.count(), language)
        const boxes = await dock.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))
        for (const { left, right } of boxes)
          assert.ok(left >= -1 && right <= 361, `${language}: ${left}–${right}`)
      }
      await context.close()
    })
})
