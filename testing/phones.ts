import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import type { CastId } from '#people'
import type { TestBrowser } from './browser.ts'
import { lettersOn } from './letters-on.ts'
import { openBeffroi, type Beffroi } from './open-beffroi.ts'

/** A Beffroi for one test, closed with the telephones of `browser` even when the test fails, without a surprise. */
export async function openForPhones(t: TestContext, browser: TestBrowser): Promise<Beffroi> {
  const beffroi = await openBeffroi()
  t.after(async () => {
    for (const context of browser.browser.contexts()) await context.close()
    await idle(beffroi)
    await beffroi.close()
    assert.deepEqual(beffroi.surprises, [])
  })
  return beffroi
}

/** The telephone of somebody of the demo, at a Beffroi of its own: signed in, on no page yet. */
export async function openPhone(t: TestContext, browser: TestBrowser, who: CastId): Promise<OpenedPhone> {
  const beffroi = await openForPhones(t, browser)
  const baseURL = await beffroi.listen()
  const context = await browser.phone({ baseURL })
  await context.request.post(`/demo/${who}`, { maxRedirects: 0, headers: { origin: baseURL } })
  return { beffroi, context, page: await context.newPage() }
}

type OpenedPhone = { beffroi: Beffroi; context: BrowserContext; page: Page }

/** Waits until it is so, half a minute at most. */
export async function until(isSo: () => Promise<boolean> | boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await isSo()) return
    await new Promise((done) => setTimeout(done, 200))
  }
  assert.fail(what)
}

/**
 * Takes the network away from a page that is open already, once all that it asked for has come, its late scripts too. A page sends for a moment
 * as it did before: this returns once nothing leaves.
 */
export async function cutNetwork(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  const isCut = () =>
    page.evaluate(() =>
      fetch('/_cut', { cache: 'no-store', credentials: 'same-origin' }).then(
        () => false,
        () => true,
      ),
    )
  await until(isCut, 'the network is not cut')
}

/** Waits until nothing is kept on this telephone any more. Asked again and again: `page.waitForFunction` takes a function that is async for true at once. */
export const nothingKept = (page: Page): Promise<void> =>
  until(async () => {
    const kept = await answered(page.evaluate(() => caches.keys()))
    return Array.isArray(kept) && kept.length === 0
  }, 'pages are kept on this telephone still')

/** What a page answers; some words when it goes elsewhere meanwhile, or never answers: it is asked again then. */
const answered = <Answer>(asked: Promise<Answer>): Promise<Answer | string> =>
  Promise.race([
    asked,
    new Promise<string>((done) => setTimeout(() => done('no answer'), 5_000).unref()),
  ]).catch(String)

/** Closes this page, and asks again while it lives: Chromium forgets it of a page that is just arriving, and `page.close` then waits for ever. */
export async function closePage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { targetInfo } = await session.send('Target.getTargetInfo')
  const browser = await page.context().browser()?.newBrowserCDPSession()
  await until(async () => {
    if (!page.isClosed())
      await browser?.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(String)
    return page.isClosed()
  }, 'a page does not close')
}

/** What a telephone asked before it was put away is answered first. */
async function idle({ db: { pool } }: Beffroi): Promise<void> {
  for (let quiet = 0; quiet < 5; quiet++) {
    await new Promise((done) => setTimeout(done, 60))
    if (pool.idleCount < pool.totalCount) quiet = 0
  }
}

const DAY_MS = 24 * 3_600_000

/**
 * Days pass for a telephone without network: its clock, as its pages read it, and as its worker does, which no test can move: what the worker
 * noted is put so many days earlier. What the page keeps must be here: while its clock is installed it says 1970 for a moment, and a page that
 * notes the hour then would lose its week.
 */
export async function daysPass(page: Page, days: number): Promise<void> {
  await putAside(page)
  const now = await page.evaluate(() => Date.now())
  await page.context().clock.setSystemTime(now + days * DAY_MS)
  await moveWorkerClock(page, days)
}

/** Nobody looks at this page until another is opened: it does not see that its clock is moved. */
export const putAside = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })

/** The clock of the telephone, as its worker reads it, moves by so many days. */
export const moveWorkerClock = (page: Page, days: number): Promise<void> =>
  page.evaluate(
    async ([at, by]) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        const book: { ours: number; wall: number } = await (await cache.match(at))?.json()
        await cache.put(at, new Response(JSON.stringify({ ...book, wall: book.wall - by })))
      }
    },
    ['/_hour', days * DAY_MS] as const,
  )

/**
 * Waits until all that this telephone kept has left, and the page says so. Asked of what is kept, not of the badge alone: a page that was just
 * opened has no badge yet.
 */
export async function allSent(page: Page, most_ms = 60_000): Promise<void> {
  const until = performance.now() + most_ms
  for (;;) {
    const letters = await answered(lettersOn(page))
    if (Array.isArray(letters) && letters.every(({ state }) => state === 'kept')) break
    if (performance.now() > until) assert.fail(`not all has left: ${JSON.stringify(letters)}`)
    await new Promise((done) => setTimeout(done, 50))
  }
  await page.locator('.bar .end .tag').waitFor({ state: 'detached' })
}
