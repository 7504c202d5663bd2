import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '#platform/id'
import { openBeffroi, openBrowser, withoutBrowser, type TestBrowser } from '#testing'
import { seededCompany, seededRequest } from '../seeds/seeded.ts'

const beffroi = await openBeffroi()
let browser: TestBrowser
before(async () => {
  if (!withoutBrowser) browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await beffroi.close()
})

describe('An amount on a telephone', { skip: withoutBrowser }, () => {
  test('stays on one line with its €, whatever is said before it', async () => {
    const form = { act: newId(), rows: '1', vat: 'none', other: 'Une lampe', otherPrice: '9,99' }
    const aicha = await beffroi.as('aicha')
    const asked = `/entreprise-virtuelle/${seededCompany}/demandes/${seededRequest(3)}/devis`
    const { location } = await aicha.post(asked, form)
    const baseURL = await beffroi.listen()
    const context = await browser.phone({ baseURL })
    await context.request.post('/demo/aicha', { maxRedirects: 0, headers: { origin: baseURL } })
    const page = await context.newPage()
    await page.goto(location ?? '')
    const lines = await page.locator('.sheet .sum > :last-child').evaluateAll((all) =>
      all.map((one) => {
        const range = document.createRange()
        range.selectNodeContents(one)
        return new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top))).size
      }),
    )
    assert.deepEqual(lines, [1, 1, 1])
  })
})
