import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import {
  pageFaults,
  reachFaults,
  openBeffroi,
  openBrowser,
  withoutBrowser,
  type Beffroi,
  type TestBrowser,
  type Visitor,
  listPages,
  readers,
  type OnePage,
  HEAVIEST,
  weigh,
} from '#testing'
import { secretPages } from './secret-pages.ts'
import { unusedExceptions, wordFaults } from './words/faults.ts'

/** In how many test files the pages are shared out: node runs them side by side. */
const SHARES = 4

let beffroi: Beffroi
let baseURL: string
let browser: TestBrowser

/** What was judged: two readers often get the same page in another frame, and each frame is judged with its first page. */
const judged = new Set<string>()

const DAY_MS = 86_400_000
const PHONE = { width: 360, height: 800 }
const DESK = { width: 1280, height: 900 }

async function signIn(context: BrowserContext, reader: OnePage['as']): Promise<void> {
  if (reader === 'public') return
  const answer = await context.request.post(`/demo/${reader}`, {
    maxRedirects: 0,
    headers: { origin: baseURL },
  })
  assert.equal(answer.status(), 303)
}

/** What is wrong with a page at both widths, in words. */
async function look(page: Page, url: string): Promise<string[]> {
  const faults: string[] = []
  page.removeAllListeners()
  page.on(
    'console',
    (message) => message.type() === 'error' && faults.push(`${url} console: ${message.text()}`),
  )
  page.on('pageerror', (error) => faults.push(`${url} console: ${error.message}`))
  await page.setViewportSize(PHONE)
  await page.goto(url, { waitUntil: 'load' })
  for (const fault of await reachFaults(page)) faults.push(`${url} at ${PHONE.width} px ${fault}`)
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size)
    for (const fault of await pageFaults(page)) faults.push(`${url} at ${size.width} px, ${fault}`)
  }
  return faults
}

/** Without JavaScript, the title and what stands under it are there. */
async function lookPlain(page: Page, url: string): Promise<string[]> {
  await page.goto(url, { waitUntil: 'domcontentloaded' })
  const words = await page.locator('main').innerText()
  const title = await page.locator('h1').first().isVisible()
  return title && words.length > 20 ? [] : [`without JavaScript ${url} shows: ${words}`]
}

/** Its status, its weight and its words; `looks` when there is something for a browser to look at that it has not seen. */
async function lookAsText(
  visitor: Visitor,
  { url, pattern, as }: OnePage,
): Promise<{ looks: boolean; faults: string[] }> {
  const answer = await visitor.get(url)
  if (answer.status !== 200) return { looks: false, faults: [`${url} answered ${answer.status}`] }
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return { looks: false, faults: [] }
  const bytes = await weigh(visitor, answer.text)
  const faults = wordFaults(pattern, as, answer.text)
  if (bytes > HEAVIEST) faults.push(`${url} weighs ${bytes} bytes`)
  const key = contentOf(answer.text)
  const looks = !judged.has(key)
  judged.add(key)
  return { looks, faults }
}

/** What stands in the frame of a page, whatever was drawn for this answer alone. */
function contentOf(text: string): string {
  const [body = ''] = /<body[^>]*>/.exec(text) ?? []
  const [main = text] = /<main[\s\S]*<\/main>/.exec(text) ?? []
  return createHash('sha256')
    .update(`${body}${main}`.replaceAll(/[0-9a-f-]{36}/g, 'id'))
    .digest('hex')
}

/** The frame of a reader is looked at in each share: the first of their pages counts as unseen. */
async function lookAt(reader: OnePage['as'], pages: readonly OnePage[]): Promise<string[]> {
  const visitor = reader === 'public' ? beffroi.visitor() : await beffroi.as(reader)
  const wired = await browser.phone({ baseURL })
  const plain = await browser.phone({ baseURL, javaScriptEnabled: false })
  for (const context of [wired, plain]) await signIn(context, reader)
  const [tab, plainTab] = [await wired.newPage(), await plain.newPage()]
  const faults: string[] = []
  for (const [i, one] of pages.entries()) {
    const { url } = one
    const text = await lookAsText(visitor, one)
    faults.push(...text.faults)
    if (text.looks || i === 0) faults.push(...(await look(tab, url)), ...(await lookPlain(plainTab, url)))
  }
  await wired.close()
  await plain.close()
  return faults
}

async function open(): Promise<void> {
  beffroi = await openBeffroi()
  baseURL = await beffroi.listen()
  browser = await openBrowser()
}

async function close(): Promise<void> {
  await browser.close()
  await beffroi.close()
}

/** Tests one share of the pages: every page is in one, with all who read it. */
export function testPages(share: 1 | 2 | 3 | 4): void {
  const all = listPages()
  const patterns = [...new Set(all.map(({ pattern }) => pattern))]
  const ours = new Set(patterns.filter((_, i) => i % SHARES === share - 1))
  const pages = all.filter(({ pattern }) => ours.has(pattern))
  describe(`Every page (${share} of ${SHARES}), on a phone and on a desk`, { skip: withoutBrowser }, () => {
    before(open)
    after(close)
    for (const reader of readers)
      test(`read by ${reader}, is light, plain, accessible, easy to touch, within its width whatever the size of its texts, and there without JavaScript`, async () => {
        assert.deepEqual(
          await lookAt(
            reader,
            pages.filter((one) => one.as === reader),
          ),
          [],
        )
      })
    test('asks for no exception in its words that is not needed', () =>
      assert.deepEqual(unusedExceptions(ours), []))
    test('left no surprise', () => assert.deepEqual(beffroi.surprises, []))
  })
}

/** Tests those that open by an address nobody can guess: the same is asked of them. */
export function testSecretPages(): void {
  describe('Every page by a secret address, on a phone and on a desk', { skip: withoutBrowser }, () => {
    before(open)
    after(close)
    test('is light, plain, accessible, easy to touch, within its width, and there without JavaScript', async () => {
      const start = beffroi.now()
      const faults: string[] = []
      for (const [days, group] of Map.groupBy(secretPages, (one) => one.days ?? 0)) {
        beffroi.setNow(new Date(start.getTime() + days * DAY_MS).toISOString())
        const pages: OnePage[] = []
        for (const { pattern, find } of group)
          pages.push({ room: 'secret', pattern, as: 'public', url: await find(beffroi) })
        faults.push(...(await lookAt('public', pages)))
      }
      assert.deepEqual(faults, [])
    })
    test('left no surprise', () => assert.deepEqual(beffroi.surprises, []))
  })
}
