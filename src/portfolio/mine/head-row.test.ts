import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openBeffroi, openBrowser, withoutBrowser, type TestBrowser } from '#testing'

const beffroi = await openBeffroi()
const baseURL = await beffroi.listen()
let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await beffroi.close()
})

describe('The head of a page on a telephone', { skip: withoutBrowser }, () => {
  for (const language of ['fr', 'en', 'ar', 'uk'])
    test(`is one row once the page can be listened to (${language})`, async () => {
      const context = await browser.phone({ baseURL })
      const headers = { origin: baseURL }
      await context.request.post('/demo/aicha', { maxRedirects: 0, headers })
      await context.request.post('/langue', { form: { language, to: '/' }, maxRedirects: 0, headers })
      const page = await context.newPage()
      await page.goto('/portfolio')
      const [brand, ...ends] = await page.evaluate(() => {
        for (const one of document.querySelectorAll<HTMLElement>('.listen')) one.hidden = false
        return Array.from(document.querySelectorAll('.bar .brand, .bar .end > *'), (one) => {
          const { top, bottom, width, height } = one.getBoundingClientRect()
          return { middle: (top + bottom) / 2, width, height }
        })
      })
      assert.equal(await page.evaluate(() => document.documentElement.lang), language)
      assert.equal(ends.length, 2)
      for (const one of ends) {
        assert.ok(Math.abs(one.middle - (brand?.middle ?? 0)) < 4)
        assert.ok(one.width >= 44 && one.height >= 44)
      }
      await context.close()
    })
})
