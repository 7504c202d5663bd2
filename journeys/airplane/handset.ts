import type { BrowserContext, Page } from 'playwright-core'
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
  const handset = { beffroi, front, context, page: await context.newPage() }
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

/** Airplane mode, or out of it. */
export async function fly({ context }: Handset, isFlying: boolean): Promise<void> {
  await context.setOffline(isFlying)
}

/** A night, and another: for the telephone and for everybody else. */
export async function sleep({ page, beffroi }: Handset, days = 1): Promise<void> {
  await daysPass(page, days)
  beffroi.setNow(new Date(beffroi.now().getTime() + days * DAY_MS))
}

/** A new version of the site is deployed: the files of the one before are gone. */
export function deploy({ front }: Handset): void {
  front.version += 1
}
