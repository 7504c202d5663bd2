import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { pageFaults, openBeffroi, openBrowser, withoutBrowser } from '#testing'
import { buyerPages } from './listed.ts'
import { sharePages } from './share-listed.ts'

const pages = [...buyerPages, ...sharePages]
const beffroi = await openBeffroi()
after(() => beffroi.close())

/** Most that a page may weigh, its sheet included, as it is sent (kB). */
const MOST_BYTES = 14_336

describe('The pages of orders', { skip: withoutBrowser }, () => {
  test('are open to everybody who reads with effort, on a telephone and on a desk, and are light', async () => {
    const browser = await openBrowser()
    const site = await beffroi.listen()
    const faults: string[] = []
    try {
      for (const screen of ['phone', 'desk'] as const)
        for (const reader of ['public', 'nadege', 'didier'] as const) {
          const context = await browser[screen]()
          const page = await context.newPage()
          if (reader !== 'public')
            await context.request.post(`${site}/demo/${reader}`, { headers: { origin: site } })
          for (const { url } of pages.filter((one) => firstReader(one.as) === reader)) {
            const answer = await page.goto(`${site}${url}`)
            assert.equal(answer?.status(), 200, url)
            const sheet = await sheetBytes(site, await page.content())
            const weight = gzipSync((await answer?.text()) ?? '').length + sheet
            faults.push(
              ...(await pageFaults(page)).map((fault) => `${url} on a ${screen}: ${fault}`),
              ...(weight > MOST_BYTES ? [`${url}: weighs ${weight}`] : []),
            )
          }
          await context.close()
        }
    } finally {
      await browser.close()
    }
    assert.deepEqual(faults, [])
    assert.deepEqual(beffroi.surprises, [])
  })
})

const firstReader = (as: readonly string[]): string =>
  as.includes('public') ? 'public' : as.includes('nadege') ? 'nadege' : 'didier'

const sheets = new Map<string, number>()
async function sheetBytes(site: string, html: string): Promise<number> {
  // a browser that has never had it finds the sheet in the page
  const address = /<link rel="stylesheet" href="([^"]+)"\/?>/.exec(html)?.[1]
  if (!address) return 0
  const known = sheets.get(address)
  if (known !== undefined) return known
  const size = gzipSync(Buffer.from(await (await fetch(`${site}${address}`)).arrayBuffer())).length
  sheets.set(address, size)
  return size
}
