import type { BrowserContext, Page } from 'playwright-core'
import type { Database } from '#platform/db'
import { asId } from '#platform/id'
import { exampleRound } from './courier-example.ts'
import { byName } from './phone-proofs.ts'
import { shown, press } from './phone-press.ts'
import type { OrderId } from '../ids.ts'

// What a courier does with a telephone in hand, for tests in a real browser.
export const TOUR = '/livraisons/tournee'

/** Yanis opens his round on a telephone while there is a network. */
export async function openRound(context: BrowserContext, baseURL: string): Promise<Page> {
  const headers = { origin: baseURL }
  await context.request.post('/demo/yanis', { maxRedirects: 0, headers })
  const page = await context.newPage()
  await page.goto(TOUR)
  await page.locator('[data-island="kept"]').waitFor()
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  return page
}

/** How many things wait on this telephone. */
export async function waitsOn(page: Page): Promise<number> {
  await shown(page)
  return Number((await page.locator('.bar .end .tag').innerText()).split(/\s/)[0])
}

/** Does the stop of this screen, as its kind asks; gives what was done. */
export async function doStop(page: Page, prove: (page: Page) => Promise<void>): Promise<string> {
  const kind = await kindOf(page)
  if (kind === 'drop') await prove(page)
  else if (kind === 'pickup') await collect(page)
  else await press(page, /Je pars|Je repars|Je prends ma pause|La tournée est finie/)
  return kind
}

const kindOf = (page: Page) =>
  page.locator('.tour').evaluate((tour: HTMLElement) => {
    const stops = tour.dataset['round']?.split(',').map((one) => one.split(' ')) ?? []
    return stops.find(([key]) => key === tour.dataset['here'])?.[2] ?? ''
  })

async function collect(page: Page): Promise<void> {
  await press(page, /Tout est là/)
  const next = page.getByRole('link', { name: 'Arrêt suivant' }).locator('visible=true')
  if (await next.isVisible()) {
    const moved = page.waitForEvent('load')
    await next.click()
    await moved
    await shown(page)
  }
}

/** Opens the round, then its next stop. */
export async function toNext(page: Page): Promise<void> {
  await page.goto(TOUR)
  await shown(page)
  await page.locator('.stops .now a').click()
  await page.locator('.tour[data-here][data-shown]').waitFor()
}

type Opening = {
  db: Database
  now: () => Date
  listen: () => Promise<string>
}
type Phones = { phone: (options: { baseURL: string }) => Promise<BrowserContext> }

export type OpenPhone = { context: BrowserContext; page: Page; doors: OrderId[]; url: string }

/** A telephone on which Yanis opened his round while there was a network. */
export async function openPhone(beffroi: Opening, browser: Phones): Promise<OpenPhone> {
  const { doors } = await exampleRound(beffroi.db, beffroi.now())
  const url = await beffroi.listen()
  const context = await browser.phone({ baseURL: url })
  return { context, page: await openRound(context, url), doors: doors.map(asId<OrderId>), url }
}

/** Delivered where there is no network: what was done waits on the telephone. */
export async function deliverAlone(
  { page }: Pick<OpenPhone, 'page'>,
  door: string,
  prove = byName,
): Promise<void> {
  await page.goto(`${TOUR}/${door}`)
  await prove(page)
  await page.locator('.bar .end .tag').waitFor()
}
