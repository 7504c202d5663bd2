import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserContext, Page, Request } from 'playwright-core'
import type { CastId } from '#people'
import { daysPass, openFront, openForPhones, type Beffroi, type Front, type TestBrowser } from '#testing'
import type { TestContext } from 'node:test'

const DAY_MS = 24 * 3_600_000

/** A telephone in a pocket for a week: no network, but where it is said. Days pass for it, and for the territory, together. */
export type Handset = {
  beffroi: Beffroi
  front: Front
  context: BrowserContext
  page: Page
  /** What it asks and has no answer to yet. */
  asking: Set<Request>
}

/** Somebody opens their work by its address on a telephone, while there is a network, until it says that the days are kept. */
export async function takeHandset(
  t: TestContext,
  browser: TestBrowser,
  { who, at }: { who: CastId; at: string },
): Promise<Handset> {
  const beffroi = await openForPhones(t, browser)
  const front = await openFront(await beffroi.listen())
  t.after(() => front.close())
  const context = await browser.phone({ baseURL: front.url })
  const asking = new Set<Request>()
  context.on('request', (request) => asking.add(request))
  context.on('requestfinished', (request) => asking.delete(request))
  context.on('requestfailed', (request) => asking.delete(request))
  const handset = { beffroi, front, context, page: await context.newPage(), asking }
  await comeIn(handset, who)
  await keepWeek(handset, at)
  return handset
}

/** Whoever holds it comes in, without the one before having left. */
export async function comeIn({ context, front }: Handset, who: CastId): Promise<void> {
  await context.request.post(`/demo/${who}`, { maxRedirects: 0, headers: { origin: front.url } })
}

/** Opens a page with a network, and waits until all is kept. Its pages and its worker, which no test can move, tell the same hour again. */
export async function keepWeek({ context, page }: Handset, at: string): Promise<void> {
  await context.clock.setSystemTime(Date.now())
  await page.goto(at)
  await page.locator('[data-island="kept"]:not([hidden])').waitFor({ timeout: 30_000 })
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.waitForLoadState('networkidle') // what was asked twice is answered before the network goes
}

/** Airplane mode, or out of it. A page that is told to be offline sends now and then what it had begun: nobody answers it. */
export async function fly({ beffroi, context }: Handset, isFlying: boolean): Promise<void> {
  beffroi.cut(isFlying)
  await context.setOffline(isFlying)
}

/** A night, and another: for the telephone and for everybody else. What it tried in the evening has failed before. */
export async function sleep({ page, beffroi, asking }: Handset, days = 1): Promise<void> {
  for (let quiet = 0; quiet < 5; quiet++) {
    await pause(60)
    if ([...asking].some((one) => one.method() === 'POST')) quiet = 0
  }
  await daysPass(page, days)
  beffroi.setNow(new Date(beffroi.now().getTime() + days * DAY_MS))
}

/** A new version of the site is deployed: the files of the one before are gone. */
export function deploy({ front }: Handset): void {
  front.version += 1
}
