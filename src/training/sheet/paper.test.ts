import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { seeded } from '#actions'
import { openBeffroi, openBrowser, withoutBrowser, type Beffroi, type TestBrowser } from '#testing'

let beffroi: Beffroi
let baseURL: string
let browser: TestBrowser

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0

describe('A page that is printed', { skip: withoutBrowser }, () => {
  before(async () => {
    beffroi = await openBeffroi()
    baseURL = await beffroi.listen()
    browser = await openBrowser()
  })
  after(async () => {
    await browser.close()
    await beffroi.close()
  })
  const openAs = async (who: string, address: string) => {
    const context = await browser.desk({ baseURL })
    await context.request.post(`/demo/${who}`, { maxRedirects: 0, headers: { origin: baseURL } })
    const page = await context.newPage()
    await page.goto(address)
    return page
  }

  test('holds the attendance of thirteen people and of who trains them on one sheet', async () => {
    const page = await openAs('claire', `/formation/${seeded.group7}/emargement/2026-06-01/matin`)
    assert.equal(await page.locator('.sheetlist > li').count(), 13)
    assert.equal(pagesOf(await page.pdf({ preferCSSPageSize: true })), 1)
    await page.context().close()
  })
})
