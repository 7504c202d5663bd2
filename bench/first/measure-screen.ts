import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import type { TestBrowser } from '#testing'
import type { FirstPage } from './pages.ts'

const THERE_AND_BACK_MS = 400
const BYTES_A_SECOND = 400_000 / 8
const STILL_MS = 1_500 // what comes late, like a font, has moved the page by then

/** The name of the server, TCP and TLS, before the first word is asked for. */
export const HANDSHAKES_MS = 3 * THERE_AND_BACK_MS

/** When something is first read, when the largest thing of the screen is there, by how much it moved (layout shifts added up), what came. */
export type Screen = { first_ms: number; largest_ms: number; shift: number; bytes: number }

/** One page, opened once by a telephone that has never come. */
export async function measureScreen(
  browser: TestBrowser,
  baseURL: string,
  { path, as, before }: FirstPage,
  slower: number,
): Promise<Screen> {
  const context = await newTelephone(browser, baseURL)
  try {
    if (as) await context.request.post(`/demo/${as}`, { headers: { origin: baseURL }, maxRedirects: 0 })
    if (before) await pressMainButton(context, before)
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    const bytes = countBytes(devtools)
    await slowDown(devtools, slower)
    await page.addInitScript(watch)
    await page.goto(path, { waitUntil: 'load', timeout: 60_000 })
    await wait(STILL_MS)
    return { ...(await seen(page)), bytes: bytes() }
  } finally {
    await context.close()
  }
}

/** A telephone that has never come: 360 × 640, touched. */
export const newTelephone = ({ browser }: TestBrowser, baseURL: string): Promise<BrowserContext> =>
  browser.newContext({
    baseURL,
    viewport: { width: 360, height: 640 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  })

async function pressMainButton(context: BrowserContext, path: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(path)
  await page.locator('main form[method=post] button').first().click()
  await page.waitForLoadState()
  await page.close()
}

/** From now on this page is on a slow line, in a slow telephone that knows nothing yet. */
export async function slowDown(devtools: CDPSession, rate: number): Promise<void> {
  await devtools.send('Network.enable')
  await devtools.send('Network.clearBrowserCache')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: THERE_AND_BACK_MS,
    downloadThroughput: BYTES_A_SECOND,
    uploadThroughput: BYTES_A_SECOND,
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate })
}

/** How many bytes came since, as they travelled. */
export function countBytes(devtools: CDPSession): () => number {
  let bytes = 0
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  return () => bytes
}

/** In the page, before anything of it. */
function watch(): void {
  const found = { first_ms: 0, largest_ms: 0, shift: 0 }
  Object.assign(window, { found })
  const hear = (type: string, tell: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(tell)).observe({ type, buffered: true })
  hear('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') found.first_ms = startTime
  })
  hear('largest-contentful-paint', ({ startTime }) => (found.largest_ms = startTime))
  hear('layout-shift', (entry) => {
    if ('value' in entry) found.shift += Number(entry.value)
  })
}

const seen = (page: Page): Promise<Omit<Screen, 'bytes'>> =>
  page.evaluate(() => (window as unknown as { found: Omit<Screen, 'bytes'> }).found)
