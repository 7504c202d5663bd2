import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { after, describe, test } from 'node:test'
import type { BrowserContext } from 'playwright-core'
import { openBeffroi, openBrowser, listPages, pictureName, readers, type OnePage } from '#testing'

// `npm run shots`: a picture of every page as each reader sees it, to be looked at beside the reference.

const folder = join(import.meta.dirname, '../shots')
const pages = listPages()
const beffroi = await openBeffroi()
const baseURL = await beffroi.listen()
const browser = await openBrowser()
after(async () => {
  await browser.close()
  await beffroi.close()
})

async function shoot(context: BrowserContext, reader: OnePage['as'], width: string): Promise<void> {
  if (reader !== 'public')
    await context.request.post(`/demo/${reader}`, { maxRedirects: 0, headers: { origin: baseURL } })
  const tab = await context.newPage()
  for (const one of pages.filter(({ as }) => as === reader)) {
    const path = join(folder, `${pictureName(one)}-${width}.png`)
    mkdirSync(dirname(path), { recursive: true })
    const answer = await tab.goto(one.url).catch(() => null) // a file is downloaded: nothing to look at
    if (answer?.headers()['content-type']?.startsWith('text/html'))
      await tab.screenshot({ path, fullPage: true })
  }
  await context.close()
}

describe('The pictures of every page', () => {
  for (const reader of readers)
    test(`as ${reader} sees it`, async () => {
      await shoot(await browser.phone({ baseURL }), reader, 'telephone')
      await shoot(await browser.desk({ baseURL }), reader, 'bureau')
    })
})
