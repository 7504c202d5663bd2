import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import {
  cutWords,
  largeTextFaults,
  openBeffroi,
  openBrowser,
  spokenPages,
  withoutBrowser,
  type Beffroi,
  type SpokenPage,
  type TestBrowser,
} from '#testing'

let beffroi: Beffroi
let baseURL: string
let browser: TestBrowser

type Reader = SpokenPage[1]

/** A telephone whose reader has chosen a language. */
async function openIn(reader: Reader, language: string): Promise<Page> {
  // what keeps pages on the telephone takes a third of the time, and shows nothing
  const context = await browser.phone({ baseURL, serviceWorkers: 'block' })
  const post = (path: string, form = {}) =>
    context.request.post(path, { form, maxRedirects: 0, headers: { origin: baseURL } })
  if (reader !== 'public') await post(`/demo/${reader}`)
  await post('/langue', { language, to: '/' })
  const page = await context.newPage()
  // the rules of short screens hold too
  await page.setViewportSize({ width: 360, height: 640 })
  return page
}

async function faultsOf(page: Page, url: string, language: string): Promise<string[]> {
  await page.goto(url, { waitUntil: 'load' })
  assert.equal(await page.getAttribute('html', 'lang'), language, url)
  const faults = [...(await largeTextFaults(page)), ...(await buttonFaults(page))]
  return faults.map((fault) => `${url} ${fault}`)
}

/** Words of buttons that stand on two lines or go out of their button, also in what is opened first. */
async function buttonFaults(page: Page): Promise<string[]> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))
  const faults: string[] = []
  for (const size of ['100%', '200%']) {
    await page.evaluate((to) => document.documentElement.style.setProperty('font-size', to), size)
    for (const word of await cutWords(page, '.button, summary')) faults.push(`at ${size} cuts “${word}”`)
    for (const words of await page.evaluate(wordsOutside)) faults.push(`at ${size} “${words}” goes outside`)
  }
  return faults
}

/** In the page. What only a screen reader says is a pixel wide. */
function wordsOutside(): string[] {
  const isOut = (button: Element) => {
    const { left, right } = button.getBoundingClientRect()
    const texts = document.createTreeWalker(button, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      range.selectNodeContents(node)
      const isSeen = (node.parentElement?.clientWidth ?? 0) !== 1
      if (isSeen && [...range.getClientRects()].some((at) => at.left < left || at.right > right)) return true
    }
    return false
  }
  return [...document.querySelectorAll('main :is(.button, summary)')]
    .filter(isOut)
    .map((button) => (button.textContent ?? '').trim())
}

const byReader = Map.groupBy(spokenPages, ([, as]) => as)

describe('On a telephone of 360 × 640, with texts twice as large', { skip: withoutBrowser }, () => {
  before(async () => {
    beffroi = await openBeffroi()
    baseURL = await beffroi.listen()
    browser = await openBrowser()
  })
  after(async () => {
    await browser.close()
    await beffroi.close()
    assert.deepEqual(beffroi.surprises, [])
  })
  for (const language of ['fr', 'ar', 'uk'])
    for (const [reader, pages] of byReader)
      test(`no page goes sideways for ${reader} who reads ${language}, and no button cuts a word`, async () => {
        const page = await openIn(reader, language)
        const faults: string[] = []
        for (const url of new Set(pages.map(([at]) => at)))
          faults.push(...(await faultsOf(page, url, language)))
        await page.context().close()
        assert.deepEqual(faults, [])
      })
})
