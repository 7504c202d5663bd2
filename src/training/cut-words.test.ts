import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { seeded } from '#actions'
import {
  cutWords,
  linkIn,
  openBeffroi,
  openBrowser,
  withoutBrowser,
  type Beffroi,
  type TestBrowser,
} from '#testing'
import { askAfter } from './after/ask-after.ts'

let beffroi: Beffroi
let baseURL: string
let browser: TestBrowser

describe('No word is cut', { skip: withoutBrowser }, () => {
  before(async () => {
    beffroi = await openBeffroi()
    baseURL = await beffroi.listen()
    browser = await openBrowser()
  })
  after(async () => {
    await browser.close()
    await beffroi.close()
  })

  for (const width of [1024, 1100, 1220, 1280])
    test(`nor any number, on the page of a group ${width} px wide`, async () => {
      const context = await browser.desk({ baseURL })
      await context.request.post('/demo/claire', { maxRedirects: 0, headers: { origin: baseURL } })
      const page = await context.newPage()
      await page.setViewportSize({ width, height: 800 })
      await page.goto(`/formation/${seeded.group7}`)
      await page.evaluate(() => {
        const name = [...document.querySelectorAll('.table tbody th')].find((one) =>
          /Kévin/.test(one.textContent),
        )
        if (name) (name.querySelector('a') ?? name).textContent = 'Kévin Boulanger-Vandenbroucke'
      })
      assert.deepEqual(await cutWords(page, '.main'), [])
      const over = await page.evaluate(() => {
        const right = (what: string) => document.querySelector(what)?.getBoundingClientRect().right ?? 0
        return Math.max(0, Math.round(right('.main .table') - right('.main')))
      })
      assert.equal(over, 0, 'the table goes over what stands beside it')
      await context.close()
    })

  test('nor does anything in a cell of the team go over the next one, 1024 px wide', async () => {
    const context = await browser.desk({ baseURL })
    await context.request.post('/demo/claire', { maxRedirects: 0, headers: { origin: baseURL } })
    const page = await context.newPage()
    await page.setViewportSize({ width: 1024, height: 768 })
    await page.goto(`/formation/${seeded.group7}/equipe`)
    const over = await page.evaluate(() =>
      [...document.querySelectorAll('td')].flatMap((cell) =>
        [...cell.querySelectorAll('*')]
          .filter((one) => one.getBoundingClientRect().right > cell.getBoundingClientRect().right + 1)
          .map(({ textContent }) => textContent),
      ),
    )
    assert.deepEqual(over, [])
    await context.close()
  })

  for (const [width, height] of [
    [360, 640],
    [1024, 768],
  ] as const)
    test(`nor is the one thing to do of a trainee under the dock, ${width} by ${height}`, async () => {
      const context = await browser.desk({ baseURL })
      await context.request.post('/demo/aicha', { maxRedirects: 0, headers: { origin: baseURL } })
      const page = await context.newPage()
      await page.setViewportSize({ width, height })
      await page.goto('/formation/aujourdhui')
      const [button, dock] = [page.locator('main .button.go').first(), page.locator('.dock')]
      const [shown, under] = [await button.boundingBox(), await dock.boundingBox()]
      assert.ok(shown && under && shown.y + shown.height <= under.y, JSON.stringify({ shown, under }))
      await context.close()
    })

  test('on the opinion in pictures, on a telephone, in each language', async () => {
    beffroi.setNow('2026-07-10T14:00:00Z')
    await askAfter(beffroi.db, beffroi.now())
    const aicha = await beffroi.as('aicha')
    const address = linkIn((await aicha.get('/formation/aujourdhui')).text, /^Votre avis$/)
    for (const language of ['fr', 'en', 'ar', 'uk']) {
      const context = await browser.phone({ baseURL })
      await context.request.post('/langue', {
        form: { language, to: '/' },
        headers: { origin: baseURL },
        maxRedirects: 0,
      })
      const page = await context.newPage()
      await page.setViewportSize({ width: 360, height: 640 })
      await page.goto(address)
      assert.deepEqual(await cutWords(page, 'main'), [], language)
      await context.close()
    }
  })
})
